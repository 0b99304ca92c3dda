import { Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { Mark } from '../ui/mark.tsx'
import { type WorklistFilter, worklistAddress } from '../worklist/filter.ts'
import { imbalance, type Outcome, outcomes, type SummaryRow, totalOf } from './sums.ts'

const outcomeWords: Record<Outcome, string> = {
  included: '纳入',
  refused: '不予确认',
  withdrawn: '撤回',
  lapsed: '视为放弃',
  terminated: '终止',
  declined: '不予受理',
}

/** The worklist that holds the cases of a number. Ended cases are told apart there by their letters. */
const filterOf = (division: string, more: WorklistFilter): string =>
  worklistAddress({ division, holder: 'all', ...more })

const link = (count: number, address: string) =>
  count === 0 ? (
    '0'
  ) : (
    <Link className="number-link" to={address}>
      {count}
    </Link>
  )

const columns: TableColumnsType<SummaryRow> = [
  { title: '单位', dataIndex: 'name' },
  {
    title: '收件',
    key: 'received',
    align: 'right',
    render: (_, row) => row.received,
  },
  { title: '在办', key: 'open', align: 'right', render: (_, row) => link(row.inProgress, filterOf(row.division, {})) },
  ...outcomes.map((outcome) => ({
    title: outcomeWords[outcome],
    key: outcome,
    align: 'right' as const,
    render: (_: unknown, row: SummaryRow) =>
      link(row[outcome], filterOf(row.division, { outcome: outcome === 'included' ? 'granted' : outcome })),
  })),
  { title: '合计', key: 'balance', render: (_, row) => <Balance difference={imbalance(row)} /> },
  {
    title: '超期',
    key: 'overdue',
    align: 'right',
    render: (_, row) => link(row.overdue, filterOf(row.division, { due: 'overdue' })),
  },
  {
    title: '平均办结',
    dataIndex: 'averageWorkdays',
    align: 'right',
    render: (days: number | null) => (days === null ? '尚无' : `${days.toFixed(1)} 个工作日`),
  },
]

const Balance = ({ difference }: { difference: number }) =>
  difference === 0 ? <Mark tone="good">相符</Mark> : <Mark tone="late">差 {difference} 件</Mark>

/** 收件数与各去向之和必须相等: the check stands in every line and under the table. */
export function SummaryTable({ rows }: { rows: readonly SummaryRow[] }) {
  const total = totalOf(rows)
  const balance = rows.reduce((sum, row) => sum + Math.abs(imbalance(row)), 0)
  const cells = [total.received, total.inProgress, ...outcomes.map((outcome) => total[outcome])]
  return (
    <Table<SummaryRow>
      size="small"
      rowKey="division"
      dataSource={[...rows]}
      columns={columns}
      pagination={false}
      locale={{ emptyText: '还没有收件' }}
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0}>
            <strong>合计</strong>
          </Table.Summary.Cell>
          {cells.map((count, index) => (
            <Table.Summary.Cell key={index} index={index + 1} align="right">
              <strong>{count}</strong>
            </Table.Summary.Cell>
          ))}
          <Table.Summary.Cell index={cells.length + 1}>
            <Balance difference={balance} />
          </Table.Summary.Cell>
          <Table.Summary.Cell index={cells.length + 2} align="right">
            <strong>{total.overdue}</strong>
          </Table.Summary.Cell>
          <Table.Summary.Cell index={cells.length + 3} />
        </Table.Summary.Row>
      )}
    />
  )
}
