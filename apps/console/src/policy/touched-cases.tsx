import { type DraftView, stageWords } from '@jzt/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'

type Row = Awaited<ReturnType<typeof list>>['rows'][number]
const list = (parameterDraftId: string) => call('listTouchedCases', { params: { parameterDraftId } })

/** The open cases that would be assessed by the draft: a number first, the list when asked for. */
export function TouchedCases({ draft: { draftId, touchedCases } }: { draft: DraftView }) {
  const [shown, setShown] = useState(false)
  const cases = useQuery({ queryKey: ['touched', draftId], queryFn: () => list(draftId), enabled: shown })
  return (
    <section className="panel">
      <h2>涉及的在办件</h2>
      <p>
        本单位范围内还没有作出决定的在办件共 <strong>{touchedCases}</strong>{' '}
        件；施行日以后测算的，按新的参数。已经测算过的，请在作决定前重新测算。
      </p>
      {shown || touchedCases === 0 ? null : <Button onClick={() => setShown(true)}>看是哪些件</Button>}
      {cases.error ? <Failure error={cases.error} onRetry={() => cases.refetch()} /> : null}
      {shown ? (
        <Table<Row>
          size="small"
          rowKey="caseId"
          loading={cases.isPending}
          dataSource={cases.data?.rows ?? []}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            { title: '受理编号', render: (_, row) => <Link to={`/cases/${row.caseId}`}>{row.number}</Link> },
            { title: '镇街', dataIndex: 'townName' },
            { title: '阶段', render: (_, row) => stageWords[row.stage as keyof typeof stageWords] ?? row.stage },
            { title: '已测算', render: (_, row) => row.assessedOn ?? '还没有' },
          ]}
        />
      ) : null}
    </section>
  )
}
