import type { Case, Refusal as StepRefusal } from '@jzt/casework'
import { listMembers } from '../intake/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import type { Refusal } from '../platform/problem.ts'

const paperWords: Readonly<Record<string, string>> = {
  'id-card-front': '申请人的身份证正面照片',
  mandate: '委托书照片',
}

/** Says whose signature and which paper is missing: the officer who asks for them asks once (R60). */
export async function withDetail(equipment: Equipment, tx: Tx, file: Case, refusal: StepRefusal): Promise<Refusal> {
  if (refusal.code !== 'documents-missing' && refusal.code !== 'authorisation-missing') return refusal
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
