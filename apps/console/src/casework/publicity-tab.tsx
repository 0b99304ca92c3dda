import type { CasePage } from '@jzt/contract'
import { Link } from 'react-router'
import { Mark } from '../ui/mark.tsx'
import { formatDate } from '../ui/office-time.ts'
import { column, Sheet } from '../ui/sheet.tsx'

type Publicity = CasePage['publicity'][number]
type Objection = CasePage['objections'][number]

/** 公示与异议. Who objected is not in the contract: it cannot be shown here by mistake. */
export function PublicityTab({ page }: { page: CasePage }) {
  return (
    <>
      <Sheet<Publicity>
        title="公示"
        rows={page.publicity}
        empty="还没有公示"
        columns={[
          column('村（社区）', (one) => one.village),
          column('内容', (one) => (one.include ? '拟纳入' : '拟不纳入（只上公示栏，不上网）')),
          column('张贴', (one) => formatDate(one.postedOn)),
          column('期满', (one) => formatDate(one.endsOn)),
          column('', (one) => <Link to={`/publicity/${one.publicityId}/board`}>打印公示单</Link>),
        ]}
      />
      <Sheet<Objection>
        title="异议"
        rows={page.objections}
        empty="没有异议"
        columns={[
          column('日期', (one) => formatDate(one.on)),
          column('内容', (one) => one.words),
          column('新事实', (one) => (one.newFacts ? '有' : '没有')),
          column('答复', (one) =>
            one.answeredOn ? (
              <>
                {formatDate(one.answeredOn)}　{one.answer}
              </>
            ) : (
              <Mark tone="soon">待答复</Mark>
            ),
          ),
        ]}
      />
    </>
  )
}
