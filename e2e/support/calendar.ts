import { daysBetween, plainDate } from '@jzt/kernel'
import type { House } from '../../apps/server/test-support/house.ts'

/** Lets the days of the house pass until that date. */
export function until(house: House, day: string): void {
  const { clock } = house.equipment
  clock.aheadDays += daysBetween(clock.today(), plainDate(day))
}
