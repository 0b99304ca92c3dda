import type { RiseBatchView } from '@jzt/contract'
import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { Link } from 'react-router'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { Mark } from '../ui/mark.tsx'
import { yuanWords } from '../ui/money-input.ts'
import { riseStateWords, riseTones } from './rise-words.ts'

/** 标准调整: what a published pack makes of the paid households, district by district. */
export function Rises() {
  const rises = useQuery({ queryKey: ['rises'], queryFn: () => call('listRiseBatches') })
  if (rises.error) return <Failure error={rises.error} onRetry={() => rises.refetch()} />
  return (
    <>
      <p className="fine">
        公布新的参数以后，在保家庭按区县成批重算：施行日前是预览；施行日抽查，由两人签字后调整。会减少、会停发、不能判定的，不自动调整，由工作人员复核。
      </p>
      <Table<RiseBatchView>
        size="small"
        rowKey="batchId"
        loading={rises.isPending}
        dataSource={rises.data?.batches ?? []}
        pagination={{ pageSize: 40, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: '还没有需要重算的' }}
        columns={[
          {
            title: '区县',
            render: (_, row) => <Link to={`/policy/rises/${row.batchId}`}>{row.divisionName}</Link>,
          },
          { title: '依据', dataIndex: 'title' },
          { title: '施行', dataIndex: 'effectiveFrom' },
          { title: '调高', align: 'right', render: (_, row) => `${row.counts.raise} 户` },
          { title: '不变', align: 'right', render: (_, row) => `${row.counts.same} 户` },
          { title: '须复核', align: 'right', render: (_, row) => `${row.counts.review} 户` },
          { title: '每月增加', align: 'right', render: (_, row) => yuanWords(row.counts.moreFen) },
          { title: '状态', render: (_, row) => <Mark tone={riseTones[row.state]}>{riseStateWords[row.state]}</Mark> },
        ]}
      />
    </>
  )
}
