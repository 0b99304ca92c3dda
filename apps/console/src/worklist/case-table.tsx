import { clockWords, stageWords, type WorklistRow } from '@jzt/contract'
import { programmeShortWords } from '@jzt/kernel'
import { Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { holderWords } from '../casework/words.ts'
import { Mark } from '../ui/mark.tsx'
import { formatDate } from '../ui/office-time.ts'

/** Overdue and due today as words beside the date; a colour alone tells nothing to one in twelve men. */
const Deadline = ({ row }: { row: WorklistRow }) => (
  <span className="deadline">
    {row.deadline ? formatDate(row.deadline) : <span className="fine">没有期限</span>}{' '}
    {row.overdue ? <Mark tone="late">已超期</Mark> : null}
    <WhatIsDue row={row} />
  </span>
)

/** What runs out on that day; first of all what a consent taken back, or a new standard, asks of the town. */
function WhatIsDue({ row: { authorisationWithdrawn, standardChanged, deadlineName } }: { row: WorklistRow }) {
  if (authorisationWithdrawn) return <Mark tone="soon">有人撤回授权，请补授权</Mark>
  if (standardChanged) return <Mark tone="soon">标准已调整，请重新核算</Mark>
  return <span className="fine">{deadlineName ? clockWords[deadlineName] : ''}</span>
}

/** The village's full name mostly holds the town's already. */
const placeWords = ({ townName, villageName }: WorklistRow): string =>
  villageName.startsWith(townName) ? villageName : `${townName} ${villageName}`

/** What was asked for; a family for 低保 of whom one member is granted 单人保 shows both. */
const programmesOf = ({ asked, programme }: WorklistRow): string =>
  [...new Set([...asked, programme])].map((name) => programmeShortWords[name]).join('、')

const columns = <Row extends WorklistRow>(deadline: (row: Row) => ReactNode): TableColumnsType<Row> => [
  {
    title: '受理编号',
    key: 'number',
    width: 152,
    render: (_, row) => <Link to={`/cases/${row.caseId}`}>{row.number}</Link>,
  },
  { title: '救助项目', key: 'programme', width: 100, render: (_, row) => programmesOf(row) },
  { title: '申请人', key: 'name', width: 76, render: (_, row) => row.applicantName },
  { title: '人数', key: 'members', width: 52, align: 'right', render: (_, row) => row.memberCount },
  {
    title: '镇街、村（社区）',
    key: 'place',
    width: 200,
    render: (_, row) => placeWords(row),
  },
  { title: '阶段', key: 'stage', width: 108, render: (_, row) => stageWords[row.stage] },
  { title: '由谁办理', key: 'holder', width: 84, render: (_, row) => holderWords[row.holder] },
  { title: '期限', key: 'deadline', width: 220, render: (_, row) => deadline(row) },
  { title: '申请日期', key: 'submitted', width: 132, render: (_, row) => formatDate(row.submittedOn) },
]

interface CaseTableProps<Row extends WorklistRow> {
  rows: readonly Row[]
  deadline?: (row: Row) => ReactNode
  loading: boolean
  chosen?: number
  empty: string
}

/** Cases as lines, each with the way to its file. */
export function CaseTable<Row extends WorklistRow>({ rows, deadline, loading, chosen, empty }: CaseTableProps<Row>) {
  return (
    <Table<Row>
      size="small"
      rowKey="caseId"
      dataSource={[...rows]}
      columns={columns<Row>(deadline ?? ((row) => <Deadline row={row} />))}
      pagination={false}
      loading={loading}
      locale={{ emptyText: empty }}
      rowClassName={(_, index) => (index === chosen ? 'chosen' : '')}
      onRow={(_, index) => (index === chosen ? { 'aria-current': true } : {})}
    />
  )
}
