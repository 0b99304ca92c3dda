import { programmeWords } from '@jzt/kernel'
import { useQuery } from '@tanstack/react-query'
import { Spin, Table } from 'antd'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { Mark } from '../ui/mark.tsx'
import { yuanWords } from '../ui/money-input.ts'
import { formatMonth } from '../ui/office-time.ts'

type List = Awaited<ReturnType<typeof getList>>
const getList = (batchId: string) => call('getRiseList', { params: { batchId } })

/** 发放名册: every household of the district in the month of the new standard, with what was raised. */
export function MonthList({ batchId }: { batchId: string }) {
  const list = useQuery({ queryKey: ['rise', batchId, 'list'], queryFn: () => getList(batchId) })
  if (list.error) return <Failure error={list.error} onRetry={() => list.refetch()} />
  if (!list.data) return <Spin className="whole-page" description="正在打开" />
  const { month, divisionName, households, totalFen, rows } = list.data
  return (
    <>
      <p>
        {divisionName} {formatMonth(month)}发放名册：{households} 户，共 <strong>{yuanWords(totalFen)}</strong>
      </p>
      <Table<List['rows'][number]>
        size="small"
        rowKey={({ caseId, programme }) => `${caseId} ${programme}`}
        dataSource={[...rows]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: '这个月没有在保家庭' }}
        columns={[
          { title: '受理编号', dataIndex: 'number' },
          { title: '镇街', dataIndex: 'townName' },
          {
            title: '救助',
            render: (_, row) => programmeWords[row.programme as keyof typeof programmeWords] ?? row.programme,
          },
          { title: '人数', align: 'right', dataIndex: 'memberCount' },
          { title: '金额', align: 'right', render: (_, row) => yuanWords(row.amountFen) },
          {
            title: '',
            render: (_, row) =>
              row.beforeFen === undefined ? null : <Mark tone="good">原 {yuanWords(row.beforeFen)}</Mark>,
          },
        ]}
      />
    </>
  )
}
