import type { CasePage } from '@jzt/contract'
import type { TabsProps } from 'antd'
import { AssessmentTab } from './assessment-tab.tsx'
import { AuditTab } from './audit-tab.tsx'
import { DecisionTab } from './decision-tab.tsx'
import { DocumentsTab } from './documents-tab.tsx'
import { HouseholdTab } from './household-tab.tsx'
import { PublicityTab } from './publicity-tab.tsx'
import { TimelineTab } from './timeline-tab.tsx'
import { VerificationTab } from './verification-tab.tsx'
import { VisitsTab } from './visits-tab.tsx'

interface Reveal {
  revealed: boolean
  onReveal: () => void
}

const counted = (title: string, count: number): string => (count === 0 ? title : `${title} ${count}`)

/** The sheets of the file, in the order of the process. */
export const caseTabs = (page: CasePage, reveal: Reveal): NonNullable<TabsProps['items']> => [
  { key: 'household', label: '家庭', children: <HouseholdTab page={page} {...reveal} /> },
  { key: 'documents', label: counted('材料', page.documents.length), children: <DocumentsTab page={page} /> },
  {
    key: 'verification',
    label: counted('核对', page.findings.filter((finding) => !finding.outcome).length),
    children: <VerificationTab page={page} />,
  },
  { key: 'visits', label: counted('走访', page.visits.length), children: <VisitsTab page={page} /> },
  { key: 'assessment', label: '评估', children: <AssessmentTab page={page} /> },
  { key: 'publicity', label: '公示与异议', children: <PublicityTab page={page} /> },
  { key: 'decision', label: '决定', children: <DecisionTab page={page} /> },
  { key: 'timeline', label: '时间线', children: <TimelineTab page={page} /> },
  { key: 'audit', label: '审计', children: <AuditTab caseId={page.standing.caseId} /> },
]
