import { type CasePage, stageWords } from '@jzt/contract'
import { Alert, Button } from 'antd'
import { changesSince, tellChanges } from './changes.ts'

interface CaseChangedProps {
  page: CasePage
  newer: CasePage | undefined
  onReload: (page: CasePage) => void
}

/** Somebody else was faster: what they did, and the way on that keeps the typed text. */
export function CaseChanged({ page, newer, onReload }: CaseChangedProps) {
  if (!newer) return null
  const changes = changesSince(page, newer)
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title="您填写的时候，情况有了变化"
      description={
        <>
          <ul>
            {tellChanges(changes).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {page.standing.stage === newer.standing.stage ? null : (
            <p>
              阶段：{stageWords[page.standing.stage]} → {stageWords[newer.standing.stage]}
            </p>
          )}
          <Button type="primary" onClick={() => onReload(newer)}>
            载入最新情况，保留我填的内容
          </Button>
        </>
      }
    />
  )
}
