import type { CasePage } from '@jzt/contract'
import { Alert } from 'antd'
import { formatDate } from '../ui/office-time.ts'

/** 标准已调整: the case waits for a new assessment, or has one that the last opinion does not know yet. */
export function NewStandard({ page: { newStandard } }: { page: CasePage }) {
  if (!newStandard) return null
  const since = `${formatDate(newStandard.from)}起标准已调整`
  return newStandard.outdated ? (
    <Alert type="warning" showIcon title={`${since}，本案结果会变：请镇街先重新计算评估，在此以前谁都不能签。`} />
  ) : (
    <Alert type="info" showIcon title={`${since}，已经重新核算；初审意见写的还是旧标准的金额，以新的评估为准。`} />
  )
}
