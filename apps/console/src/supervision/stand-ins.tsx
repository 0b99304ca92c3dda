import { stageWords } from '@jzt/contract'
import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { Link } from 'react-router'
import { registerWords, wordFor } from '../casework/words.ts'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'

const listStandIns = () => call('listStandIns')
type Row = Awaited<ReturnType<typeof listStandIns>>['rows'][number]

/** Where a letter, a statement and the visit stand in for a silent register: what the offices above have to know. */
export function StandIns() {
  const standIns = useQuery({ queryKey: ['stand-ins'], queryFn: listStandIns })
  if (standIns.error) return <Failure error={standIns.error} onRetry={() => standIns.refetch()} />
  return (
    <Table<Row>
      rowKey="caseId"
      loading={standIns.isPending}
      dataSource={standIns.data?.rows ?? []}
      pagination={false}
      locale={{ emptyText: '没有以其他证据代替核对的件' }}
      columns={[
        { title: '受理编号', render: (_, row) => <Link to={`/cases/${row.caseId}`}>{row.number}</Link> },
        { title: '镇街', dataIndex: 'townName' },
        { title: '阶段', render: (_, row) => stageWords[row.stage] },
        {
          title: '代替的核对与签字',
          render: (_, row) =>
            row.standIns.map(({ register, offeredBy, countersignedBy }) => (
              <div key={register + offeredBy}>
                {wordFor(registerWords, register)}：{offeredBy}
                {countersignedBy ? `、${countersignedBy} 复核` : '（待复核）'}
              </div>
            )),
        },
      ]}
    />
  )
}
