import type { PublicityRow } from '@jzt/contract'
import { programmeWords } from '@jzt/kernel'
import { useQuery } from '@tanstack/react-query'
import { Segmented, Spin } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { useOfficer } from '../shell/office.tsx'
import { formatDate } from '../ui/office-time.ts'
import { payWords } from '../ui/pay-words.ts'
import { ScreenTitle } from '../ui/screen-title.tsx'
import { column, Sheet } from '../ui/sheet.tsx'
import { worklistAddress } from '../worklist/filter.ts'

type Kind = PublicityRow['kind']
const kindWords: Record<Kind, string> = { proposed: '正在公示（拟纳入）', granted: '已公布（已纳入）' }

/** 公示栏: what the public sees of this place now, and the way to the printed sheets. */
export function PublicityList() {
  const { division } = useOfficer()
  const [kind, setKind] = useState<Kind>('proposed')
  const list = useQuery({
    queryKey: ['publicity', division, kind],
    queryFn: () => call('listPublicity', { query: { kind, ...(division.length > 2 ? { division } : {}) } }),
  })
  return (
    <>
      <ScreenTitle title="公示栏" note="这里是群众在网上看到的内容：姓名遮掩，期满自动撤下">
        <Segmented<Kind>
          value={kind}
          onChange={setKind}
          options={(Object.keys(kindWords) as Kind[]).map((value) => ({ value, label: kindWords[value] }))}
        />
      </ScreenTitle>
      {list.error ? <Failure error={list.error} onRetry={() => list.refetch()} /> : null}
      {list.isPending ? <Spin className="whole-page" description="正在打开" /> : null}
      {list.data ? <Rows rows={list.data.rows} kind={kind} /> : null}
      <p className="fine">
        拟不纳入的只贴村（社区）公示栏，不上网：请从
        <Link to={worklistAddress({ stage: 'publicised', holder: 'all' })}>公示中的个案</Link>
        里“公示与异议”打印公示单。
      </p>
    </>
  )
}

const Rows = ({ rows, kind }: { rows: readonly PublicityRow[]; kind: Kind }) => (
  <Sheet<PublicityRow>
    title={kindWords[kind]}
    rows={rows}
    empty={kind === 'proposed' ? '现在没有正在网上公示的家庭' : '现在没有公布的家庭'}
    columns={[
      column('申请人', (row) => row.applicantName),
      column('村（社区）', (row) => row.village),
      column('人数', (row) => row.memberCount, 'right'),
      column('救助', (row) => programmeWords[row.programme]),
      column('金额', (row) => `${payWords(row.programme, row.amountFen)}${row.example ? '（示例）' : ''}`, 'right'),
      column('张贴', (row) => formatDate(row.postedOn)),
      column('期满', (row) => (row.endsOn ? formatDate(row.endsOn) : '停止救助时撤下')),
      column('联系', (row) => row.contact),
      column('', (row) =>
        row.kind === 'proposed' ? <Link to={`/publicity/${row.publicityId}/board`}>打印公示单</Link> : null,
      ),
    ]}
  />
)
