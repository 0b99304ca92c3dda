import type { Case } from '@jzt/casework'
import { countyOf, type PlainDate } from '@jzt/kernel'
import { findCitizenPhone } from '../access/index.ts'
import { getOfficePhone, getPlaceName } from '../places/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'

/** Who writes: the town that handles the case, and its district. */
export interface Office {
  readonly town: string
  readonly county: string
  readonly phone: string
}

export async function getOffice(tx: Tx, file: Pick<Case, 'town'>): Promise<Office> {
  return {
    town: await getPlaceName(tx, file.town),
    county: await getPlaceName(tx, countyOf(file.town)),
    phone: await getOfficePhone(tx, file.town),
  }
}

/** Who writes, and on which day: its law is the one that is cited. */
export type Letterhead = Office & { readonly on: PlainDate }

export const getLetterhead = async ({ clock }: Equipment, tx: Tx, file: Pick<Case, 'town'>): Promise<Letterhead> => ({
  ...(await getOffice(tx, file)),
  on: clock.today(),
})

/** The applicant's name, opened. Whoever shows it to an officer writes the audit row. */
export async function getApplicantName({ encryption }: Equipment, tx: Tx, file: Case): Promise<string> {
  const { applicantNameSealed } = await tx
    .selectFrom('caseFile')
    .select('applicantNameSealed')
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .executeTakeFirstOrThrow()
  return encryption.open(applicantNameSealed, `case_file.applicant_name.${file.id}`)
}

export interface Reachable {
  readonly who: 'applicant' | 'agent'
  readonly phone: string
}

/**
 * The phones of applicant and agent. An applicant who was helped never signed in: then the number that the application
 * gives for her, if there is one. Two people with one phone get one message.
 */
export async function listPhones(equipment: Equipment, tx: Tx, file: Case): Promise<Reachable[]> {
  const applicant =
    (await findCitizenPhone(tx, equipment.encryption, file.applicant)) ?? (await findMemberPhone(equipment, tx, file))
  const agent = file.agent && (await findCitizenPhone(tx, equipment.encryption, file.agent))
  return [
    ...(applicant ? [{ who: 'applicant', phone: applicant } as const] : []),
    ...(agent && agent !== applicant ? [{ who: 'agent', phone: agent } as const] : []),
  ]
}

async function findMemberPhone({ encryption }: Equipment, tx: Tx, file: Case): Promise<string | undefined> {
  const row = await tx
    .selectFrom('caseMember')
    .select(['memberId', 'phoneSealed'])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .where('relation', '=', 'self')
    .executeTakeFirst()
  return row?.phoneSealed ? encryption.open(row.phoneSealed, `case_member.phone.${row.memberId}`) : undefined
}
