import type { Draft } from '@jzt/contract'
import { townOf } from '@jzt/kernel'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { parametersInForce } from '../policy/index.ts'

/**
 * What the place that handles the application asks for beside the rest: utilities where its district has set a limit
 * (渝府办发〔2017〕33号 leaves it to the districts). Before the place is known nothing is.
 */
export async function withLocallyAsked({ clock }: Equipment, tx: Tx, draft: Draft): Promise<Draft> {
  const { registered } = draft.pages
  if (!registered) return draft
  const { values } = await parametersInForce(tx, clock.today(), townOf(registered.village))
  return (values['consumption.utility-share'].value ?? 0) > 0 ? { ...draft, locallyAsked: ['utilities'] } : draft
}
