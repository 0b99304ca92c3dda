import { addWorkdays, countyOf } from '@jzt/kernel'
import { familyByKey } from '@jzt/sandbox'
import type { Equipment } from '../platform/equipment.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { closeBatch } from '../supervision/index.ts'
import { apply } from './apply.ts'
import { batches, type Journey, journeys, type Leg, type LongJourney, ways, waysAfterDraw } from './itinerary.ts'
import type { Staff } from './officers.ts'
import { keepTime, pastOf, workdaysBefore } from './past.ts'
import { askRegisters } from './survey-legs.ts'
import { stretch, today, type Walk } from './walk.ts'

type Walks = ReadonlyMap<string, Walk>

/** One step of the work is done: shown as a bar. */
export type Ticked = () => void

/** Applications, then the two draws of the districts with what follows, then everything that is still on its way. */
export async function makeCases(equipment: Equipment, staff: Staff, ticked: Ticked): Promise<void> {
  const walks = await applyAll(equipment, staff, ticked)
  for (const batch of batches) {
    await sideBySide(batch, ({ family }) => go(walks, family, ways.reported).then(ticked))
    await draw(equipment, staff, walks, batch)
    await sideBySide(batch, ({ family, way }) => go(walks, family, waysAfterDraw[way]).then(ticked))
  }
  await sideBySide(journeys, ({ family, way }) => go(walks, family, ways[way]).then(ticked))
}

/** An application and a way each, and the way to the draw. */
export const workCount = 2 * journeys.length + 3 * batches.flat().length

/** In the order of their days, so that the numbers of the cases run as they would have. */
async function applyAll(equipment: Equipment, staff: Staff, ticked: Ticked): Promise<Walks> {
  const walks = new Map<string, Walk>()
  const all: readonly (Journey | LongJourney)[] = [...batches.flat(), ...journeys]
  for (const { family: key, ago, way } of all.toSorted((one, other) => other.ago - one.ago)) {
    const family = familyByKey(key)
    const past = pastOf(equipment, workdaysBefore(equipment.clock.today(), ago, equipment.calendar))
    const withCard = !cardForgotten.includes(way)
    walks.set(key, await apply({ family, past, staff, withCard }))
    ticked()
  }
  return walks
}

const cardForgotten: readonly string[] = ['asked-for-papers', 'papers-due', 'papers-brought', 'lapsed']

const walkers = 4

/** A few at a time: more would only wait for each other. */
async function sideBySide<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: walkers }, worker))
}

const of = (walks: Walks, key: string): Walk => {
  const walk = walks.get(key)
  if (!walk) throw new Error(`no case of ${key}`)
  return walk
}

/** Walks the legs; what goes before a question to the registers is committed before they are asked. */
async function go(walks: Walks, key: string, legs: readonly Leg[]): Promise<void> {
  const walk = of(walks, key)
  const cut = legs.indexOf(askRegisters)
  const walkAll = (some: readonly Leg[]) =>
    stretch(walk, async () => {
      for (const leg of some) await leg(walk)
    })
  if (cut >= 0) {
    await walkAll(legs.slice(0, cut))
    await askRegisters(walk)
  }
  await walkAll(legs.slice(cut + 1))
}

/** Each district closes its batch on the working day after the last report of it. */
async function draw(equipment: Equipment, staff: Staff, walks: Walks, batch: readonly LongJourney[]): Promise<void> {
  const ours = batch.map(({ family }) => of(walks, family))
  for (const county of new Set(ours.map(({ family }) => countyOf(family.registered)))) {
    const here = ours.filter(({ family }) => countyOf(family.registered) === county)
    const last = here.map(today).toSorted().at(-1) ?? equipment.clock.today()
    const past = pastOf(equipment, addWorkdays(last, 1, equipment.calendar))
    await inScope(equipment.db, wholeCity, async (tx) => {
      await keepTime(past.equipment, tx)
      return closeBatch(past.equipment, tx, staff('district-clerk', county))
    })
    for (const walk of here) walk.past.clock.goTo(past.clock.today())
  }
}
