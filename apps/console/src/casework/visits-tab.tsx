import type { CasePage } from '@jzt/contract'
import { Descriptions, Empty, Image } from 'antd'
import { formatInstant } from '../ui/office-time.ts'
import { documentAddress } from '../ui/upload.ts'
import { visitWords, wordFor } from './words.ts'

export function VisitsTab({ page }: { page: CasePage }) {
  if (page.visits.length === 0) return <Empty description="还没有走访记录" />
  return page.visits.map((visit) => (
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
