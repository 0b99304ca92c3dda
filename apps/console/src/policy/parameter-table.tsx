import type { ParameterView } from '@jzt/contract'
import { useQuery } from '@tanstack/react-query'
import { Empty, Input, Spin, Table } from 'antd'
import { useState } from 'react'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { DateInput } from '../ui/date-fields.tsx'
import { Mark } from '../ui/mark.tsx'
import { groupsOf, isMeant } from './parameter-groups.ts'
import { periodWords, rankWords, valueWords } from './words.ts'

type Parameter = ParameterView
type Period = Parameter['history'][number]

/** Every parameter on a day: its value, its document, whether anybody has confirmed it, and its history below. */
export function ParameterTable() {
  const [on, setOn] = useState<string>()
  const [find, setFind] = useState('')
  const query = { ...(on ? { on: on as never } : {}) }
  const parameters = useQuery({
    queryKey: ['parameters', on],
    queryFn: () => call('listParameters', { query }),
  })
  if (parameters.error) return <Failure error={parameters.error} onRetry={() => parameters.refetch()} />
  const groups = groupsOf((parameters.data?.parameters ?? []).filter((parameter) => isMeant(parameter, find)))
  return (
    <>
      <p className="policy-day">
        <Input.Search
          aria-label="查找参数"
          placeholder="名称、代号、文件或第几条"
          allowClear
          style={{ width: 260 }}
          onChange={({ target }) => setFind(target.value)}
        />
        <label htmlFor="policy-on">哪一天的参数</label>
        <DateInput id="policy-on" value={on ?? parameters.data?.on ?? ''} onChange={setOn} />
        <span className="fine">
          带 <Mark tone="soon">示例</Mark> 的还没有正式文件确认；带 <Mark tone="calm">偏离</Mark> 的没有按效力层级取值
        </span>
      </p>
      {parameters.isPending ? <Spin className="whole-page" description="正在打开" /> : null}
      {parameters.data && groups.length === 0 ? <Empty description={`没有找到“${find.trim()}”`} /> : null}
      {groups.map(({ title, parameters: rows }) => (
        <section key={title} className="panel" aria-label={title}>
          <h2>
            {title}　<span className="fine">{rows.length} 项</span>
          </h2>
          <Group rows={rows} />
        </section>
      ))}
    </>
  )
}

const Group = ({ rows }: { rows: readonly Parameter[] }) => (
  <Table<Parameter>
    size="small"
    rowKey="name"
    tableLayout="fixed"
    dataSource={[...rows]}
    pagination={false}
    columns={[
      { title: '参数', width: '30%', render: (_, row) => <Name parameter={row} /> },
      {
        title: '值',
        width: 120,
        align: 'right',
        render: (_, row) =>
          row.inForce ? <strong className="one-line">{valueWords(row.inForce.value, row.unit)}</strong> : '尚无',
      },
      { title: '', width: 120, render: (_, row) => <Marks parameter={row} /> },
      { title: '起', width: 110, render: (_, row) => row.inForce?.from },
      { title: '依据', render: (_, row) => <Source period={row.inForce} /> },
    ]}
    expandable={{
      expandedRowRender: (row) => <History parameter={row} />,
      columnTitle: <span className="fine">历史</span>,
      columnWidth: 52,
    }}
  />
)

/** Its key, by which the command line and the files of the rules name it, waits in the tooltip and in the detail below. */
const Name = ({ parameter: { title, name } }: { parameter: Parameter }) => <span title={name}>{title}</span>

const Marks = ({ parameter: { inForce, division } }: { parameter: Parameter }) => (
  <span className="marks">
    {division ? <Mark tone="plain">本区</Mark> : null}
    {inForce && !inForce.verified ? <Mark tone="soon">示例</Mark> : null}
    {inForce?.departure ? <Mark tone="calm">偏离</Mark> : null}
  </span>
)

const Source = ({ period }: { period: Period | undefined }) =>
  period ? (
    <>
      {period.document}
      {period.rank ? <span className="fine one-line">　{rankWords[period.rank]}</span> : null}
      {period.departure ? (
        <div className="fine">
          本应 {period.departure.from}；{period.departure.reason}
        </div>
      ) : null}
    </>
  ) : null

function History({ parameter: { name, history, districtHistory, unit } }: { parameter: Parameter }) {
  return (
    <>
      <Periods title="市级" periods={history} unit={unit} />
      {districtHistory.length > 0 ? <Periods title="本区县" periods={districtHistory} unit={unit} /> : null}
      <p className="fine">
        代号 <span translate="no">{name}</span>
      </p>
    </>
  )
}

function Periods({ title, periods, unit }: { title: string; periods: readonly Period[]; unit: string }) {
  return (
    <table className="periods">
      <caption>{title}</caption>
      <tbody>
        {periods.toReversed().map((period) => (
          <tr key={period.from}>
            <td>{periodWords(period)}</td>
            <td>{valueWords(period.value, unit)}</td>
            <td>{period.verified ? null : <Mark tone="soon">示例</Mark>}</td>
            <td>{period.document}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
