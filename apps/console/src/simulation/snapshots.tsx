import type { SnapshotView } from '@jzt/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { wordsOf } from '../shell/api.ts'
import { useWrite } from '../shell/use-write.ts'
import { Mark } from '../ui/mark.tsx'
import { formatInstant } from '../ui/office-time.ts'
import { populationWords, snapshotWords } from './words.ts'

export const snapshotsKey = ['snapshots'] as const

const aboutWords = {
  city: '本市办理过测算、还在办或在保的家庭；每夜自动更新。只存事实，不存姓名、证件号码和住址。',
  example: '由系统随机生成，不是真实家庭，供试用和培训；结果只能看变化的方向和大小关系。',
} as const

/** 家庭快照: whose facts are counted, of which day, and a new one on demand. */
export function Snapshots({ snapshots, mayRefresh }: { snapshots: readonly SnapshotView[]; mayRefresh: boolean }) {
  return (
    <section className="panel">
      <h2>家庭快照</h2>
      <ul className="snapshots">
        {snapshots.map((snapshot) => (
          <li key={snapshot.population}>
            <div>
              <strong>{populationWords[snapshot.population]}</strong> <State snapshot={snapshot} />
              <p>{snapshotWords(snapshot)}</p>
              <p className="fine">
                {aboutWords[snapshot.population]}
                {snapshot.finishedAt ? `　${formatInstant(snapshot.finishedAt)} 生成。` : ''}
              </p>
            </div>
            {mayRefresh ? <Refresh snapshot={snapshot} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function State({ snapshot: { population, state, on } }: { snapshot: SnapshotView }) {
  if (state === 'making') return <Mark tone="calm">正在生成{on ? '，仍可用上一份' : ''}</Mark>
  if (state === 'failed') return <Mark tone="late">上次没有生成成功{on ? '，仍可用上一份' : ''}</Mark>
  if (state === 'none') return <Mark tone="plain">还没有</Mark>
  return population === 'example' ? <Mark tone="soon">示例</Mark> : <Mark tone="good">可用</Mark>
}

function Refresh({ snapshot: { population, state, on } }: { snapshot: SnapshotView }) {
  const { message } = App.useApp()
  const client = useQueryClient()
  const refresh = useWrite('refreshSnapshot', () => client.invalidateQueries({ queryKey: snapshotsKey }))
  const send = () =>
    refresh.mutate({ params: { population }, body: {} }, { onError: (error) => message.error(wordsOf(error)) })
  return (
    <Button onClick={send} loading={refresh.isPending || state === 'making'}>
      {state === 'making' ? '正在生成' : `${on ? '更新' : '生成'}${populationWords[population]}快照`}
    </Button>
  )
}
