import type { Case, Refusal as StepRefusal } from '@jzt/casework'
import { formatDate, formatYuan } from '@jzt/kernel'
import { listMembers } from '../intake/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import type { Refusal } from '../platform/problem.ts'

const paperWords: Readonly<Record<string, string>> = {
  'id-card-front': '申请人的身份证正面照片',
  mandate: '委托书照片',
}

const units = { workdays: '工作日', months: '月' } as const

/** What would have been taken, where a limit was passed: at the field, if the refusal names one. */
function withLimit(refusal: StepRefusal): Refusal {
  switch (refusal.code) {
    case 'date-not-possible': {
      const message = `应在${formatDate(refusal.from)}至${formatDate(refusal.to)}之间`
      return { ...refusal, detail: `日期${message}`, fields: [{ path: `input.${refusal.field}`, message }] }
    }
    case 'amount-outside': {
      const message = `应在 ${refusal.leastFen} 分至 ${formatYuan(refusal.mostFen)}之间`
      return { ...refusal, detail: `金额${message}`, fields: [{ path: `input.${refusal.field}`, message }] }
    }
    case 'beyond-the-limit':
      return { ...refusal, detail: `最多 ${refusal.most} 个${units[refusal.unit]}` }
    case 'parameter-unset':
      return { ...refusal, detail: `还没有设定：${refusal.figures.join('、')}` }
    case 'beyond-the-town':
    case 'beyond-what-is-owed':
      return { ...refusal, detail: `最多 ${formatYuan(refusal.mostFen)}` }
    default:
      return refusal
  }
}

/** Says whose signature and which paper is missing, or what the limit is: the officer who mends it mends it once (R60). */
export async function withDetail(equipment: Equipment, tx: Tx, file: Case, refusal: StepRefusal): Promise<Refusal> {
  if (refusal.code !== 'documents-missing' && refusal.code !== 'authorisation-missing') return withLimit(refusal)
  const members = await listMembers(equipment, tx, file)
  const nameOf = (id: string | undefined) => members.find(({ memberId }) => memberId === id)?.name ?? ''
  const missing =
    refusal.code === 'authorisation-missing'
      ? refusal.members.map((id) => `${nameOf(id)}的核查授权签名`)
      : refusal.missing.map(({ kind, what, memberId }) =>
          kind === 'signature' ? `${nameOf(memberId)}的核查授权签名` : (paperWords[what] ?? what),
        )
  return { ...refusal, detail: `还缺：${missing.join('、')}` }
}
