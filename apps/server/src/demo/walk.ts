import { type Case, type Citizen, isPublicityDay } from '@jzt/casework'
import type { StepBody, StepName } from '@jzt/contract'
import { addDays, addWorkdays, countyOf, type DocumentId, type PlainDate, townOf } from '@jzt/kernel'
import type { Family } from '@jzt/sandbox'
import { findCase } from '../casework/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import type { SignedInOfficer } from '../platform/session.ts'
import { takeCaseStep } from '../steps/index.ts'
import type { Staff } from './officers.ts'
import { keepTime, type Past } from './past.ts'

/** Who acts in one case. The second of two desks does what the first must not or cannot do alone. */
export interface Hands {
  readonly village: readonly [SignedInOfficer, SignedInOfficer]
  readonly clerk: SignedInOfficer
  readonly secondClerk: SignedInOfficer
  readonly head: SignedInOfficer
  readonly districtClerk: SignedInOfficer
  readonly secondDistrictClerk: SignedInOfficer
  readonly districtHead: SignedInOfficer
}

export function handsFor(staff: Staff, { registered, living }: Family): Hands {
  const town = townOf(registered)
  const county = countyOf(registered)
  return {
    village: [staff('village', living), staff('village', living, 1)],
    clerk: staff('town-clerk', town),
    secondClerk: staff('town-clerk', town, 1),
    head: staff('town-head', town),
    districtClerk: staff('district-clerk', county),
    secondDistrictClerk: staff('district-clerk', county, 1),
    districtHead: staff('district-head', county),
  }
}

/** One case on its way through the office, with the day on which it stands. */
export interface Walk {
  readonly family: Family
  readonly hands: Hands
  readonly citizen: Citizen
  readonly past: Past
  readonly equipment: Equipment
  /** The transaction of the stretch that is being walked. */
  tx: Tx
  file: Case
  /** The officers' signature on the case's own paper, once it is there. */
  signature?: DocumentId
}

/** The days of a stretch and its steps commit together: the clock of today, which runs beside, never sees it half done. */
export async function stretch(walk: Walk, work: () => Promise<void>): Promise<void> {
  await inScope(walk.equipment.db, wholeCity, async (tx) => {
    walk.tx = tx
    await keepTime(walk.equipment, tx)
    await look(walk)
    await work()
  })
}

export const today = ({ equipment }: Walk): PlainDate => equipment.clock.today()

export function later({ past, equipment }: Walk, workdays: number): void {
  past.clock.goTo(addWorkdays(equipment.clock.today(), workdays, equipment.calendar))
}

/** The first working day on which no notice stands any more. */
export function afterNotice(walk: Walk): void {
  let day = addDays(today(walk), 1)
  while (isPublicityDay(walk.file, day) || !walk.equipment.calendar.isWorkday(day)) day = addDays(day, 1)
  walk.past.clock.goTo(day)
}

/** The case as it stands inside the stretch: a step may bring others about. */
export async function look(walk: Walk): Promise<void> {
  const file = await findCase(walk.tx, walk.file.id)
  if (!file) throw new Error(`the case of ${walk.family.key} is gone`)
  walk.file = file
}

/** Takes a step that has to succeed. */
export async function take<Name extends StepName>(
  walk: Walk,
  step: Name,
  by: SignedInOfficer | Citizen,
  input: StepBody<Name>,
): Promise<void> {
  const { id: caseId, version } = walk.file
  await keepTime(walk.equipment, walk.tx)
  const taken = await takeCaseStep(walk.equipment, walk.tx, { caseId, step, version, input, by })
  if (!taken.ok) throw new Error(`${walk.family.key} ${step} on ${today(walk)}: ${JSON.stringify(taken.refusal)}`)
  await look(walk)
}
