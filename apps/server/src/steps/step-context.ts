import { type Actor, dibaoLimits, type StepContext } from '@jzt/casework'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'

/** What a step knows of the world today: who, the day, the calendar, the periods, and an id for what it makes. */
export const stepContext = ({ clock, calendar }: Equipment, by: Actor): StepContext => ({
  by,
  today: clock.today(),
  calendar,
  limits: dibaoLimits,
  newId: newId(),
})
