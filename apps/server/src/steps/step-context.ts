import type { Actor, StepContext } from '@jzt/casework'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'

/** What a step knows of the world today: who, the day, the calendar, and an id for what it makes. */
export const stepContext = ({ clock, calendar }: Equipment, by: Actor): StepContext => ({
  by,
  today: clock.today(),
  calendar,
  newId: newId(),
})
