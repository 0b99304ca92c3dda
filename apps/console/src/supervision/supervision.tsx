import { clockWords } from '@jzt/contract'
import { useQuery } from '@tanstack/react-query'
import { Spin, Tabs } from 'antd'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { Mark } from '../ui/mark.tsx'
import { ScreenTitle } from '../ui/screen-title.tsx'
import { CaseTable } from '../worklist/case-table.tsx'
import { StandIns } from './stand-ins.tsx'
import { SummaryTable } from './summary-table.tsx'

export function Supervision() {
  return (
    <>
      <ScreenTitle title="督办" note="点蓝色数字看是哪几件" />
      <Tabs
        items={[
          { key: 'summary', label: '各单位办理情况', children: <Summary /> },
          { key: 'overdue', label: '超期件', children: <Overdue /> },
          { key: 'stand-ins', label: '代替核对', children: <StandIns /> },
        ]}
      />
    </>
  )
}

function Summary() {
  const summary = useQuery({ queryKey: ['summary'], queryFn: () => call('getSupervisionSummary') })
  if (summary.error) return <Failure error={summary.error} onRetry={() => summary.refetch()} />
  if (!summary.data) return <Spin className="whole-page" description="正在统计" />
  return <SummaryTable rows={summary.data.rows} />
}

type OverdueRow = Awaited<ReturnType<typeof listOverdue>>['rows'][number]
const listOverdue = () => call('listOverdue')

function Overdue() {
  const overdue = useQuery({ queryKey: ['overdue'], queryFn: listOverdue })
  if (overdue.error) return <Failure error={overdue.error} onRetry={() => overdue.refetch()} />
  return (
    <CaseTable<OverdueRow>
      rows={overdue.data?.rows ?? []}
      loading={overdue.isPending}
      empty="没有超期的件"
      deadline={(row) => (
        <>
          <Mark tone="late">超 {row.overdueWorkdays} 个工作日</Mark>{' '}
          <span className="fine">{row.deadlineName ? clockWords[row.deadlineName] : ''}</span>
        </>
      )}
    />
  )
}
