// First of all imports: the contract's schemas must find zod told to evaluate nothing.
import '../step-panel/zod-settings.ts'
import type { CasePage } from '@jzt/contract'
import type { CaseId } from '@jzt/kernel'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Spin, Tabs } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { StepPanel } from '../step-panel/step-panel.tsx'
import { hasForm } from '../steps/registry.ts'
import { OpenCase } from '../ui/case-context.tsx'
import { tabKey } from '../worklist/keyboard.ts'
import { useKeys } from '../worklist/use-keys.ts'
import { CaseHead } from './case-head.tsx'
import { caseTabs } from './case-tabs.tsx'

/** 一户一档: the household's whole file, and beside it the form of the step that is being taken. */
export function CaseScreen() {
  const { caseId = '' } = useParams()
  const [revealed, setRevealed] = useState(false)
  const page = useQuery({
    queryKey: ['case', caseId, revealed],
    queryFn: () =>
      call('getCase', {
        params: { caseId: caseId as CaseId },
        ...(revealed ? { query: { reveal: 'id-numbers' as const } } : {}),
      }),
    placeholderData: (before) => (before?.standing.caseId === caseId ? before : undefined),
  })
  if (page.data) return <OpenedCase page={page.data} revealed={revealed} onReveal={() => setRevealed(true)} />
  if (page.error) return <Failure error={page.error} onRetry={() => page.refetch()} />
  return <Spin className="whole-page" description="正在打开" />
}

interface OpenedCaseProps {
  page: CasePage
  revealed: boolean
  onReveal: () => void
}

function OpenedCase({ page, revealed, onReveal }: OpenedCaseProps) {
  const { step } = useParams()
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { caseId } = page.standing
  const tab = query.get('tab') ?? 'household'
  const go = (to: { step?: string | undefined; tab?: string | undefined }) =>
    navigate(`/cases/${caseId}${to.step ? `/${to.step}` : ''}?tab=${to.tab ?? tab}`)

  const tabs = caseTabs(page, { revealed, onReveal })
  useKeys((press) => {
    const index = tabKey(press, tabs.length)
    if (index !== undefined) void go({ step, tab: tabs[index]?.key })
    return index !== undefined
  })

  const open = step !== undefined && hasForm(step)
  return (
    <OpenCase value={page}>
      <div className={open ? 'case-screen with-step' : 'case-screen'}>
        <div>
          <CaseHead page={page} step={step} onStep={(name) => go({ step: name })} />
          <Tabs activeKey={tab} items={tabs} onChange={(key) => go({ step, tab: key })} destroyOnHidden />
        </div>
        {open ? (
          <StepPanel
            key={`${caseId} ${step}`}
            page={page}
            step={step}
            onClose={() => go({})}
            onReload={(newer) => client.setQueryData(['case', caseId, revealed], newer)}
          />
        ) : null}
      </div>
    </OpenCase>
  )
}
