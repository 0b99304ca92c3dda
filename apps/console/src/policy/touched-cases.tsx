import { type DraftView, stageWords, type TouchedCase } from '@jzt/contract'
import { type Fen, programmeShortWords } from '@jzt/kernel'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { Link } from 'react-router'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { Mark } from '../ui/mark.tsx'
import { yuanWords } from '../ui/money-input.ts'

/** What a draft does to the open cases; asked again whenever another version of it was saved. */
export const useTouched = ({ draftId, version }: Pick<DraftView, 'draftId' | 'version'>) =>
  useInfiniteQuery({
    queryKey: ['touched', draftId, version],
    queryFn: ({ pageParam }) =>
      call('listTouchedCases', {
        params: { parameterDraftId: draftId },
        query: pageParam ? { after: pageParam } : {},
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

/** 涉及的在办件: whose result would be another, before → after; of the rest only how many there are. */
export function TouchedCases({ draft }: { draft: DraftView }) {
  const touched = useTouched(draft)
  const [first] = touched.data?.pages ?? []
  return (
    <section className="panel">
      <h2>涉及的在办件</h2>
      {touched.error ? <Failure error={touched.error} onRetry={() => touched.refetch()} /> : null}
      {first?.inForce ? (
        <p>
          这份草案已经施行：结果会变的在办件已经要求重新核算，在镇街的待办里标着“标准已调整，请重新核算”，这里不再列出。
        </p>
      ) : null}
      {first && !first.inForce ? (
        <>
          <p>
            按存下的事实、{first.on} 的参数重新核算还没有作出决定的在办件：<strong>{first.changed} 件结果会变</strong>，
            {first.same} 件不变，{first.notAssessed} 件还没有测算（到时按当日的参数测算）。
          </p>
          <p className="fine">
            施行当天起，结果会变的件不能按旧的结果签字，由镇街重新核算；已经作出决定的不在此列，在保家庭见“标准调整”。
          </p>
        </>
      ) : null}
      {first && first.changed > 0 ? (
        <Rows rows={touched.data?.pages.flatMap(({ rows }) => rows) ?? []} total={first.changed} />
      ) : null}
      {touched.hasNextPage ? (
        <Button onClick={() => touched.fetchNextPage()} loading={touched.isFetchingNextPage}>
          再看一页
        </Button>
      ) : null}
    </section>
  )
}

const Rows = ({ rows, total }: { rows: readonly TouchedCase[]; total: number }) => (
  <Table<TouchedCase>
    size="small"
    rowKey="caseId"
    dataSource={rows}
    pagination={false}
    title={() => `结果会变的 ${total} 件，先到期的在前`}
    columns={[
      { title: '受理编号', render: (_, row) => <Link to={`/cases/${row.caseId}`}>{row.number}</Link> },
      { title: '镇街', dataIndex: 'townName' },
      { title: '阶段', render: (_, row) => stageWords[row.stage] },
      { title: '现在的结果', render: (_, row) => foundWords(row.before) },
      { title: '草案下的结果', render: (_, row) => foundWords(row.after) },
      { title: '相差', align: 'right', render: (_, row) => <Difference row={row} /> },
      { title: '办理期限', render: (_, row) => row.dueBy ?? '' },
    ]}
  />
)

/** 低保 每月 910 元. */
export function foundWords({ result, amountFen, once }: TouchedCase['before']): string {
  if (result === 'none') return '都不符合'
  if (result === 'undecided') return '资料不全，不能判定'
  const name = programmeShortWords[result as keyof typeof programmeShortWords] ?? result
  if (amountFen === 0) return `${name}（不发现金）`
  return `${name} ${once ? '一次' : '每月'} ${yuanWords(amountFen)}`
}

function Difference({ row: { differenceFen } }: { row: TouchedCase }) {
  if (differenceFen === undefined) return null
  if (differenceFen === 0) return <span>金额不变</span>
  const words = yuanWords(Math.abs(differenceFen) as Fen)
  return <Mark tone={differenceFen > 0 ? 'good' : 'late'}>{differenceFen > 0 ? `多 ${words}` : `少 ${words}`}</Mark>
}
