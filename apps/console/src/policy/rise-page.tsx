import type { RiseBatchView, RiseHouseholdView } from '@jzt/contract'
import { programmeShortWords } from '@jzt/kernel'
import { useQuery } from '@tanstack/react-query'
import { Alert, Radio, Spin, Table } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { Mark } from '../ui/mark.tsx'
import { yuanWords } from '../ui/money-input.ts'
import { formatInstant } from '../ui/office-time.ts'
import { ScreenTitle } from '../ui/screen-title.tsx'
import { MonthList } from './month-list.tsx'
import { RiseActions } from './rise-actions.tsx'
import { Tick } from './rise-tick.tsx'
import { riseStateWords, riseTones } from './rise-words.ts'

type Show = 'sample' | RiseHouseholdView['outcome'] | 'list'
const shows: readonly { value: Show; label: string }[] = [
  { value: 'raise', label: '调高的' },
  { value: 'sample', label: '抽查' },
  { value: 'review', label: '须人工复核' },
  { value: 'same', label: '不变的' },
  { value: 'list', label: '当月名册' },
]

/** One district's households under a published pack: the preview, the sample, the two signatures, the list of the month. */
export function RisePage() {
  const { batchId = '' } = useParams()
  const [show, setShow] = useState<Show>('raise')
  const outcome = show === 'list' ? 'sample' : show
  const rise = useQuery({
    queryKey: ['rise', batchId, outcome],
    queryFn: () => call('getRiseBatch', { params: { batchId }, query: { show: outcome } }),
    refetchInterval: ({ state }) =>
      state.data && ['waiting', 'released'].includes(state.data.batch.state) ? 2_000 : false,
  })
  if (rise.error) return <Failure error={rise.error} onRetry={() => rise.refetch()} />
  if (!rise.data) return <Spin className="whole-page" description="正在打开" />
  const { batch, rows } = rise.data
  return (
    <>
      <ScreenTitle title={`${batch.divisionName}：${batch.title}`} note={`${batch.effectiveFrom} 起施行`}>
        <RiseActions batch={batch} />
      </ScreenTitle>
      <Summary batch={batch} />
      {batch.state === 'preview' ? <OnlyPreview batch={batch} /> : null}
      <Radio.Group
        className="policy-shows"
        optionType="button"
        options={[...shows]}
        value={show}
        onChange={({ target }) => setShow(target.value)}
      />
      {show === 'list' ? (
        <MonthList batchId={batchId} />
      ) : (
        <Households batch={batch} rows={rows} ticking={show === 'sample'} />
      )}
    </>
  )
}

const OnlyPreview = ({ batch: { effectiveFrom } }: { batch: RiseBatchView }) => (
  <Alert
    className="panel"
    type="info"
    showIcon
    title={`这是预览。${effectiveFrom} 起，系统在十分钟内正式计算并抽取抽查户；不想等的，由区县按“重新计算”。`}
  />
)

function Summary({ batch: { state, example, counts, computedAt, proposedBy, releasedBy } }: { batch: RiseBatchView }) {
  return (
    <section className="panel">
      <p>
        <Mark tone={riseTones[state]}>{riseStateWords[state]}</Mark>{' '}
        {example ? <Mark tone="soon">金额为示例，依据未核实</Mark> : null} 调高 <strong>{counts.raise}</strong>{' '}
        户，每月共增加 <strong>{yuanWords(counts.moreFen)}</strong>；不变 {counts.same} 户；须人工复核{' '}
        <strong>{counts.review}</strong> 户；已调整 {counts.adjusted} 户。
      </p>
      <p className="fine">
        {computedAt ? `${formatInstant(computedAt)} 计算　` : ''}
        {counts.sampled > 0 ? `抽查 ${counts.sampled} 户，已同意 ${counts.checked} 户　` : ''}
        {counts.setAside > 0 ? `不同意、只转人工 ${counts.setAside} 户　` : ''}
        {proposedBy ? `${proposedBy} 提请　` : ''}
        {releasedBy ? `${releasedBy} 同意` : ''}
      </p>
      {state === 'ready' && counts.disagreed > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={`有 ${counts.disagreed} 户不同意系统的结果，整批停下，不能提请`}
          description="别的家庭可能也算错了的，查明原因后按“重新计算”；只是这一户的问题，在“抽查”里按“只是这一户，其余继续”。这一户都转人工复核。"
        />
      ) : null}
    </section>
  )
}

interface HouseholdsProps {
  batch: RiseBatchView
  rows: readonly RiseHouseholdView[]
  ticking: boolean
}

function Households({ batch, rows, ticking }: HouseholdsProps) {
  return (
    <Table<RiseHouseholdView>
      size="small"
      rowKey={({ caseId, programme }) => `${caseId} ${programme}`}
      dataSource={[...rows]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: ticking ? '施行日计算以后抽取' : '没有' }}
      columns={[
        { title: '受理编号', render: (_, row) => <Link to={`/cases/${row.caseId}`}>{row.number}</Link> },
        { title: '镇街', dataIndex: 'townName' },
        { title: '救助', render: (_, row) => programmeShortWords[row.programme] },
        { title: '现在每月', align: 'right', render: (_, row) => yuanWords(row.beforeFen) },
        {
          title: '调整后每月',
          align: 'right',
          render: (_, row) => (row.afterFen === undefined ? '不能判定' : yuanWords(row.afterFen)),
        },
        { title: '说明', render: (_, row) => <Words row={row} /> },
        ...(ticking
          ? [{ title: '抽查', render: (_: unknown, row: RiseHouseholdView) => <Tick batch={batch} row={row} /> }]
          : []),
      ]}
    />
  )
}

function Words({ row: { outcome, reason, adjusted } }: { row: RiseHouseholdView }) {
  if (adjusted) return <Mark tone="good">已调整</Mark>
  return outcome === 'review' ? (
    <>
      <Mark tone="soon">须复核</Mark> {reason}
    </>
  ) : null
}
