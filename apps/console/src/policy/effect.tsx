import type { DraftView, ReformReportView, SimulationView } from '@jzt/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { call, wordsOf } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { useWrite } from '../shell/use-write.ts'
import { Mark } from '../ui/mark.tsx'
import { yuanWords } from '../ui/money-input.ts'
import { formatInstant } from '../ui/office-time.ts'

const running = 2_000

/** 公布前的影响: what the draft would do to the households of the snapshot, before anybody signs it. */
export function Effect({ draft: { draftId, state, remarks } }: { draft: DraftView }) {
  const { message } = App.useApp()
  const client = useQueryClient()
  const runs = useQuery({
    queryKey: ['simulations', draftId],
    queryFn: () => call('listSimulations', { query: { parameterDraftId: draftId } }),
    refetchInterval: ({ state: { data } }) => (data?.rows[0]?.state === 'running' ? running : false),
  })
  const start = useWrite('simulateParameterDraft', () =>
    client.invalidateQueries({ queryKey: ['simulations', draftId] }),
  )
  const newest = runs.data?.rows[0]
  const sound = remarks.every(({ severity }) => severity !== 'fault')
  const send = () =>
    start.mutate(
      { params: { parameterDraftId: draftId }, body: {} },
      { onError: (error) => message.error(wordsOf(error)) },
    )
  return (
    <section className="panel">
      <h2>公布前的影响</h2>
      {runs.error ? <Failure error={runs.error} onRetry={() => runs.refetch()} /> : null}
      {newest?.state === 'done' ? <Report simulationId={newest.simulationId} /> : null}
      {newest?.state === 'failed' ? <Alert type="warning" showIcon title="上一次模拟没有算成，请再算一次" /> : null}
      {state === 'open' ? (
        <p className="policy-save">
          <Button onClick={send} disabled={!sound} loading={start.isPending || newest?.state === 'running'}>
            {newest?.state === 'running' ? '正在计算' : newest ? '按现在的草案再算一次' : '模拟这份草案的影响'}
          </Button>
          {sound ? null : <span className="fine">草案改好以后才能模拟</span>}
        </p>
      ) : null}
    </section>
  )
}

function Report({ simulationId }: { simulationId: string }) {
  const simulation = useQuery({
    queryKey: ['simulation', simulationId],
    queryFn: () => call('getSimulation', { params: { simulationId } }),
  })
  if (simulation.error) return <Failure error={simulation.error} onRetry={() => simulation.refetch()} />
  const { report } = simulation.data ?? {}
  const [reform] = report?.reforms ?? []
  if (!simulation.data || !report || !reform) return null
  return (
    <>
      <Basis simulation={simulation.data} />
      <Figures reform={reform} />
    </>
  )
}

const Basis = ({ simulation: { report, example, unverified, finishedAt } }: { simulation: SimulationView }) => (
  <p className="fine">
    {report
      ? `家庭快照截至 ${report.snapshot.on}，共 ${report.snapshot.households} 户；按 ${report.judgedOn} 测算`
      : ''}
    {finishedAt ? `　${formatInstant(finishedAt)} 算完　` : ''}
    {example ? <Mark tone="soon">示例</Mark> : null}
    {unverified.length > 0 ? ` 未核实：${unverified.join('、')}` : ''}
  </p>
)

/** Fewer than five households are not shown. */
const households = (cell: number | null): string => (cell === null ? '不足 5 户' : `${cell} 户`)
const money = (cell: number | null): string => {
  if (cell === null) return '不显示'
  return cell < 0 ? `减少 ${yuanWords(-cell)}` : yuanWords(cell)
}

const Figures = ({ reform: { moved, cost, justAbove } }: { reform: ReformReportView }) => (
  <table className="periods">
    <caption>公布后每月的变化</caption>
    <tbody>
      <Line title="增加的家庭" value={households(moved.gaining.households)} />
      <Line title="减少的家庭" value={households(moved.losing.households)} />
      <Line title="改变救助类别的家庭" value={households(moved.changingProgramme.households)} />
      <Line title="每月多支出" value={money(cost.differenceMonth)} />
      <Line title="全年多支出" value={money(cost.differenceYear)} />
      {justAbove.map(({ line, reform }) => (
        <Line
          key={line}
          title={line === 'dibao' ? '刚超出低保标准（5% 以内）' : '刚超出低保边缘线（5% 以内）'}
          value={households(reform.households)}
        />
      ))}
    </tbody>
  </table>
)

const Line = ({ title, value }: { title: string; value: string }) => (
  <tr>
    <th scope="row">{title}</th>
    <td>{value}</td>
  </tr>
)
