import { useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { Link, useNavigate } from 'react-router'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { useOfficer } from '../shell/office.tsx'
import { Mark } from '../ui/mark.tsx'
import { formatInstant } from '../ui/office-time.ts'
import { draftStateWords } from './words.ts'

const listDrafts = () => call('listParameterDrafts')
type Row = Awaited<ReturnType<typeof listDrafts>>['rows'][number]
const tones = { open: 'calm', published: 'good', discarded: 'plain' } as const

/** 草案: what is prepared, by which office. */
export function Drafts() {
  const { role } = useOfficer()
  const navigate = useNavigate()
  const drafts = useQuery({ queryKey: ['parameter-drafts'], queryFn: listDrafts })
  if (drafts.error) return <Failure error={drafts.error} onRetry={() => drafts.refetch()} />
  return (
    <>
      {role === 'auditor' ? null : (
        <p>
          <Button type="primary" onClick={() => navigate('/policy/drafts/new')}>
            新建草案
          </Button>
        </p>
      )}
      <Table<Row>
        size="small"
        rowKey="draftId"
        loading={drafts.isPending}
        dataSource={drafts.data?.rows ?? []}
        pagination={false}
        locale={{ emptyText: '没有草案' }}
        columns={[
          { title: '草案', render: (_, row) => <Link to={`/policy/drafts/${row.draftId}`}>{row.title}</Link> },
          { title: '单位', dataIndex: 'divisionName' },
          { title: '起草人', dataIndex: 'draftedBy' },
          { title: '最近修改', render: (_, row) => formatInstant(row.editedAt) },
          {
            title: '状态',
            render: (_, row) => <Mark tone={tones[row.state]}>{draftStateWords[row.state]}</Mark>,
          },
        ]}
      />
    </>
  )
}
