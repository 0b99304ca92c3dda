import type { DraftView, ReformReportView, SimulationReportView, SimulationView } from '@jzt/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { call, wordsOf } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { useWrite } from '../shell/use-write.ts'
import { peopleWords, standingWords } from '../simulation/words.ts'
import { Mark } from '../ui/mark.tsx'
import { yuanWords } from '../ui/money-input.ts'
import { formatDate, formatInstant } from '../ui/office-time.ts'
import { useTouched } from './touched-cases.tsx'
import { valueWords } from './words.ts'

const running = 2_000

/** 公布前的影响: what the draft would do to the households of the snapshot, before anybody signs it. */
export function Effect({ draft }: { draft: DraftView }) {
  const { draftId, state, remarks } = draft
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
      {newest?.state === 'done' ? <Report draft={draft} simulationId={newest.simulationId} /> : null}
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

function Report({ draft, simulationId }: { draft: DraftView; simulationId: string }) {
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
      <Figures reform={reform} />
      <Whose draft={draft} report={report} />
      <Losses reform={reform} />
      <Changed reform={reform} />
      <Basis simulation={simulation.data} />
    </>
  )
}

/** Two different crowds, both with words: whom the simulation counts, and whose money the publication changes by itself. */
function Whose({ draft, report: { snapshot } }: { draft: DraftView; report: SimulationReportView }) {
  const [touched] = useTouched(draft).data?.pages ?? []
  if (!touched) return null
  return (
    <p>
      上面的模拟算的是快照里测算过的 <strong>{snapshot.households} 户</strong>：既有在保的，也有申请了还没有决定的。
      公布以后由“标准调整”成批重算的，只是在保的 <strong>{touched.paid} 户</strong>
      （目前）；没有决定的按下面“涉及的在办件”由镇街重新核算。两个数不是一回事，不能相加。
    </p>
  )
}

function Losses({ reform: { losses = [] } }: { reform: ReformReportView }) {
  if (losses.length === 0) return null
  return (
    <>
      <h3>为什么有的家庭反而减少</h3>
      <ul>
        {losses.map(({ from, to, why }) => (
          <li key={`${from}${to}`}>
            {standingWords[from]} → {standingWords[to]}：{why}
          </li>
        ))}
      </ul>
    </>
  )
}

const Changed = ({ reform: { changes } }: { reform: ReformReportView }) => (
  <table className="periods">
    <caption>改了哪些参数</caption>
    <tbody>
      {changes.map(({ name, title, unit, before, after }) => (
        <Line key={name} title={title} value={`${valueWords(before, unit)} → ${valueWords(after, unit)}`} />
      ))}
    </tbody>
  </table>
)

const Basis = ({ simulation: { report, example, unverified, finishedAt } }: { simulation: SimulationView }) => (
  <div className="fine">
    <p>
      {report
        ? `快照截至${formatDate(report.snapshot.on)}，${peopleWords(report.snapshot)}；按${formatDate(report.judgedOn)}的参数测算`
        : ''}
      {finishedAt ? `　${formatInstant(finishedAt)} 算完　` : ''}
      {example ? <Mark tone="soon">示例</Mark> : null}
    </p>
    {unverified.length > 0 ? (
      <details>
        <summary>没有改的参数里，有 {unverified.length} 项还没有对照文件原文</summary>
        <p>{unverified.join('、')}</p>
      </details>
    ) : null}
  </div>
)

/** Fewer than five households are not shown, nor what would give them away. */
const households = (cell: number | null): string => (cell === null ? '不显示' : `${cell} 户`)
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
