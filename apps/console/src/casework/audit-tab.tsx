import type { AuditEntry } from '@jzt/contract'
import type { CaseId } from '@jzt/kernel'
import { useQuery } from '@tanstack/react-query'
import { Spin } from 'antd'
import type * as z from 'zod'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { formatInstant } from '../ui/office-time.ts'
import { column, Sheet } from '../ui/sheet.tsx'
import { auditReason, auditWords } from './audit-words.ts'

/** 审计: who looked at this family's file and who changed it. */
export function AuditTab({ caseId }: { caseId: CaseId }) {
  const audit = useQuery({
    queryKey: ['case-audit', caseId],
    queryFn: () => call('getCaseAudit', { params: { caseId } }),
  })
  if (audit.error) return <Failure error={audit.error} onRetry={() => audit.refetch()} />
  if (!audit.data) return <Spin className="whole-page" description="正在打开" />
  return (
    <Sheet<z.infer<typeof AuditEntry>>
      title="谁看过、改过这份档案"
      rows={audit.data.entries}
      empty="没有记录"
      columns={[
        column('时间', (entry) => formatInstant(entry.at), 'tight'),
        column('谁', (entry) => entry.who),
        column('做了什么', (entry) => auditWords(entry.what)),
        column('为什么', (entry) => auditReason(entry.why)),
      ]}
    />
  )
}
