import type { Case } from '@jzt/casework'
import type { Application } from '@jzt/contract'
import { maskMiddle } from '@jzt/kernel'
import { getTownOffice } from '../places/index.ts'
import type { Tx } from '../platform/database.ts'

/** Who asks somebody by text message, in such a way that kin know the family, and that all of it can be checked by telephone. */
export interface WhoAsks {
  /** Masked in the middle: 钱*英. */
  readonly applicant: string
  readonly phoneEnds: string
  readonly office: { readonly name: string; readonly phone: string }
}

export async function whoAsks(
  tx: Tx,
  file: Case,
  { members, contactPhone }: Pick<Application, 'members' | 'contactPhone'>,
): Promise<WhoAsks> {
  const applicant = members.find(({ relation }) => relation === 'self')
  return {
    applicant: maskMiddle(applicant?.name ?? ''),
    phoneEnds: (applicant?.phone ?? contactPhone).slice(-4),
    office: await getTownOffice(tx, file.town),
  }
}

/** The end of every such message: where to ask back, and what nobody will ask for. */
export const checkFirst = ({ office }: WhoAsks): string =>
  `不放心，先打${office.name}的电话 ${office.phone} 问清楚。不收钱，不问银行卡号和密码。`
