import type { CasePage } from '@jzt/contract'
import { Empty, Select } from 'antd'
import { useState } from 'react'
import { documentAddress } from '../ui/upload.ts'
import { BesideEvidence } from './beside-evidence.tsx'
import { EvidenceViewer } from './evidence-viewer.tsx'
import { documentWords, wordFor } from './words.ts'

/** 材料: the paper on the left, what was declared about its person on the right. */
export function DocumentsTab({ page }: { page: CasePage }) {
  const [chosen, setChosen] = useState(page.documents[0]?.documentId)
  const paper = page.documents.find((one) => one.documentId === chosen) ?? page.documents[0]
  if (!paper) return <Empty description="还没有材料" />
  const nameOf = (memberId: string | undefined) => page.members.find((member) => member.memberId === memberId)?.name
  const title = (one: typeof paper) =>
    [nameOf(one.memberId), wordFor(documentWords, one.kind)].filter(Boolean).join(' ')
  return (
    <section className="panel viewer">
      <div>
        <Select
          aria-label="选择材料"
          style={{ width: '100%', marginBottom: 8 }}
          value={paper.documentId}
          onChange={setChosen}
          options={page.documents.map((one, index) => ({
            value: one.documentId,
            label: `${index + 1}　${title(one)}`,
          }))}
        />
        <EvidenceViewer
          key={paper.documentId}
          address={documentAddress(page.standing.caseId, paper.documentId)}
          mediaType={paper.mediaType}
          title={title(paper)}
        />
      </div>
      <BesideEvidence page={page} memberId={paper.memberId} uploadedAt={paper.uploadedAt} />
    </section>
  )
}
