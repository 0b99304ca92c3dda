import type { CasePage } from '@jzt/contract'
import { Descriptions, Empty, Image } from 'antd'
import { Mark } from '../ui/mark.tsx'
import { formatInstant } from '../ui/office-time.ts'
import { documentAddress } from '../ui/upload.ts'
import { unlikeWords } from './differing.tsx'
import { type Statement, statementsOf } from './statements.ts'
import { visitWords, wordFor } from './words.ts'

export function VisitsTab({ page }: { page: CasePage }) {
  if (page.visits.length === 0) return <Empty description="还没有走访记录" />
  const unlike = statementsOf(page).filter((statement) => unlikeWords(statement, 'visit'))
  return page.visits.map((visit, place) => (
    <section key={visit.visitId} className="panel">
      <h2>
        {wordFor(visitWords, visit.kind)}　{formatInstant(visit.visitedAt)}
      </h2>
      <p>
        {visit.by.join('、')}　{visit.place}
      </p>
      <Descriptions
        column={1}
        size="small"
        bordered
        items={visit.sections.map(({ title, words }, place) => ({ key: place, label: title, children: words }))}
      />
      {place === page.visits.length - 1 ? <Unlike statements={unlike} /> : null}
      {visit.photos.length > 0 ? (
        <div className="photos">
          {visit.photos.map((photo, index) => (
            <Image
              key={photo}
              width={140}
              src={documentAddress(page.standing.caseId, photo)}
              alt={`走访照片 ${index + 1}`}
            />
          ))}
        </div>
      ) : null}
    </section>
  ))
}

/** Below the last visit: what the visits together found otherwise than others state it. */
const Unlike = ({ statements }: { statements: readonly Statement[] }) =>
  statements.map((statement) => (
    <p key={statement.about + statement.what}>
      {statement.who} {statement.what} {statement.said.visit} <Mark tone="late">{unlikeWords(statement, 'visit')}</Mark>
    </p>
  ))
