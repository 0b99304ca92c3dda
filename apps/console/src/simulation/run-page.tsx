import type { SimulationView } from '@jzt/contract'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Spin } from 'antd'
import { Link, useParams } from 'react-router'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { formatInstant } from '../ui/office-time.ts'
import { ScreenTitle } from '../ui/screen-title.tsx'
import { Report } from './report.tsx'
import { failureWords } from './words.ts'
import './simulation.css'

/** One simulation: how far it is, then its report. */
export function SimulationRun() {
  const { simulationId = '' } = useParams()
  const run = useQuery({
    queryKey: ['simulation', simulationId],
    queryFn: () => call('getSimulation', { params: { simulationId } }),
    refetchInterval: ({ state: { data } }) => (data?.state === 'running' ? 1_000 : false),
  })
  if (run.error) return <Failure error={run.error} onRetry={() => run.refetch()} />
  if (!run.data) return <Spin className="whole-page" description="正在打开" />
  const { titles, divisionName, startedBy, startedAt, report } = run.data
  return (
    <>
      <ScreenTitle
        title={`模拟：${titles.join('、')}`}
        note={`${divisionName}　${startedBy}　${formatInstant(startedAt)}`}
      >
        {report ? <Button onClick={() => window.print()}>打印</Button> : null}
        <Link to="/simulation">回到政策模拟</Link>
      </ScreenTitle>
      <Outcome run={run.data} />
    </>
  )
}

function Outcome({ run }: { run: SimulationView }) {
  if (run.state === 'running') return <Spin className="whole-page" description="正在计算，算完自动显示；可以先做别的" />
  if (run.state === 'failed' || !run.report) {
    return <Alert type="warning" showIcon role="alert" title={failureWords[run.failure ?? 'defect']} />
  }
  return <Report simulation={run} report={run.report} />
}
