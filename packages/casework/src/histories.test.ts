import type { OfficerId, PlainDate } from '@jzt/kernel'
import { calendarYears, chongqingCalendar } from '@jzt/kernel/calendar/index.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { benefitsOf, isRunning } from './benefit.ts'
import { awaitsOffice, type Case, holdsMembers, isOpen } from './case.ts'
import { clocksOf } from './clock/clocks.ts'
import { dueByOf, nextDeadline } from './clock/deadlines.ts'
import { holderOf } from './clock/holder.ts'
import type { CaseEvent } from './events.ts'
import { eventKinds, evolveAll } from './evolve.ts'
import { excludedBy } from './procedure/together.ts'
import { outstandingFen } from './relief/aid-first.ts'
import { stages } from './stage.ts'
import { Dice } from './testing/dice.ts'
import { day, queries } from './testing/index.ts'
import { begin, type History, onwards } from './testing/random-history.ts'

const known = { calendar: chongqingCalendar }

const isoDay = (time: number): PlainDate => new Date(time).toISOString().slice(0, 10) as PlainDate
const dayMs = 24 * 60 * 60 * 1000
const daysOff = new Set(calendarYears.flatMap((year) => year.daysOff))
const daysWorked = new Set(calendarYears.flatMap((year) => year.daysWorked))

/** The oracle: the days of the calendar one by one, written without the code it judges. */
function oracleDueBy(events: readonly CaseEvent[]): PlainDate | undefined {
  const accepted = events.find((event) => event.kind === 'case-accepted')
  if (!accepted) return undefined
  const posted = events.filter((event) => event.kind === 'publicity-posted' || event.kind === 'publicity-posted-again')
  const noticeDays = new Set(
    posted.flatMap(({ postedOn }) => [1, 2, 3, 4, 5, 6, 7].map((n) => isoDay(Date.parse(postedOn) + n * dayMs))),
  )
  const longer = events.filter((event) => event.kind === 'extension-approved').map(({ toWorkdays }) => toWorkdays)
  const opened = events.find((event) => event.kind === 'case-submitted')
  let left = longer.at(-1) ?? (opened?.programme === 'temporary' ? 10 : 20)
  let time = Date.parse(accepted.on)
  while (left > 0) {
    time += dayMs
    const date = isoDay(time)
    const weekend = [0, 6].includes(new Date(time).getUTCDay())
    const works = daysWorked.has(date) || (!daysOff.has(date) && !weekend)
    if (works && !noticeDays.has(date)) left -= 1
  }
  return isoDay(time)
}

/** The calendar ends with 2027: no period may reach beyond it. */
const lastDay = day('2027-07-01')

/** Paid every month, or recognised: the years of the benefit follow. */
const runs = (file: Case) => file.stage === 'published' && benefitsOf(file).some(isRunning)

const kinds = (events: readonly CaseEvent[]) => new Set(events.map(({ kind }) => kind))

/** 002 for everything that is paid every month or recognised for a year; 临时救助 goes the short way. */
function expectWholeProcedure(events: readonly CaseEvent[], isShort: boolean) {
  const seen = kinds(events)
  const isAidFirstAlone = isShort && !seen.has('case-confirmed')
  const everybody = ['case-submitted', 'case-accepted', 'verification-started', 'survey-result-signed'] as const
  const district = ['case-reported', 'district-reviewed', 'confirmation-meeting-held'] as const
  for (const kind of [
    ...everybody,
    ...(isAidFirstAlone ? (['aid-first-granted', 'aid-first-completed'] as const) : (['opinion-signed'] as const)),
    ...(isShort ? [] : district),
  ])
    expect(seen).toContain(kind)
  const homeVisits = events.filter((event) => event.kind === 'visit-recorded' && event.visitKind === 'home')
  expect(homeVisits.some((event) => event.kind === 'visit-recorded' && event.by !== event.companion)).toBe(true)
  for (const query of queries) {
    const [register] = query.split(':')
    const usable = events.some(
      (event) =>
        event.kind === 'verification-answered' &&
        event.register === register &&
        ['found', 'none'].includes(event.answer),
    )
    const offered = events.filter((event) => event.kind === 'stand-in-offered' && event.register === register)
    const signedTwice = events.some(
      (event) =>
        event.kind === 'stand-in-countersigned' &&
        offered.some(
          (one) => one.kind === 'stand-in-offered' && one.standInId === event.standInId && one.by !== event.by,
        ),
    )
    expect(usable || signedTwice).toBe(true)
  }
  if (isShort) return
  const reportedOn = events.findLast((event) => event.kind === 'case-reported')?.on ?? ''
  const notice = events.findLast(
    (event) => event.kind === 'publicity-posted' || event.kind === 'publicity-posted-again',
  )
  const opinion = events.findLast((event) => event.kind === 'opinion-signed')
  expect(notice?.opinion).toBe(opinion?.number)
  expect(opinion?.include).toBe(true)
  expect(Date.parse(reportedOn) - Date.parse(notice?.postedOn ?? '')).toBeGreaterThan(7 * dayMs)
}

/** Who did what, read from the events alone. */
function sidesOf(events: readonly CaseEvent[]) {
  const by = (...wanted: readonly CaseEvent['kind'][]) =>
    events.flatMap((event) => (wanted.includes(event.kind) && 'by' in event && event.by ? [event.by] : []))
  const companionsOf = events.flatMap((event) => (event.kind === 'visit-recorded' ? [event.companion] : []))
  return {
    survey: [
      ...by(
        'visit-recorded',
        'stand-in-offered',
        'stand-in-countersigned',
        'finding-resolved',
        'survey-result-signed',
        'case-re-examined',
        'opinion-signed',
        'objection-re-investigated',
        'aid-first-completed',
      ),
      ...companionsOf,
    ],
    review: by('district-reviewed', 'spot-check-done'),
    decision: by('case-confirmed', 'case-refused', 'aid-first-granted'),
  }
}

const isTimed = (file: Case) =>
  outstandingFen(file) > 0 || awaitsOffice(file) || !['delivered', 'published', 'closed'].includes(file.stage)

/** Nothing lies about: whoever looks at an open case sees whose turn it is, and until when. */
function expectAttended({ file }: History) {
  expect(holderOf(file) !== undefined).toBe(isOpen(file))
  expect(nextDeadline(file, known) !== undefined).toBe(isTimed(file))
}

/** From 2026-07-01 nothing is taken away from anybody who was not heard since the amount last changed. */
function expectHeardFirst(events: readonly CaseEvent[]) {
  const amounts = new Map<string | undefined, number>()
  let heard = false
  for (const event of events) {
    if (event.kind === 'benefit-begun') amounts.set(event.programme, event.amountFen)
    if (event.kind === 'heard-before-adjustment') heard = true
    if (event.kind !== 'benefit-adjusted') continue
    const before = amounts.get(event.programme) ?? 0
    if (event.amountFen < before && event.on >= '2026-07-01') expect(heard).toBe(true)
    amounts.set(event.programme, event.amountFen)
    heard = false
  }
}

/** What the law keeps apart is never granted together; a recognition ends after its last day, and money never with it. */
function expectGrantsApart({ file, events }: History) {
  const granted = benefitsOf(file).map(({ programme }) => programme)
  expect(new Set(granted).size).toBe(granted.length)
  for (const one of granted) expect(excludedBy(one).filter((other) => granted.includes(other))).toEqual([])
  for (const event of events) {
    if (event.kind !== 'recognition-expired') continue
    const ended = benefitsOf(file).find(({ programme }) => programme === event.programme)
    const endedOn = event.lastDay ?? event.validUntil
    expect(event.on > endedOn && endedOn <= event.validUntil).toBe(true)
    if (!event.renewed) expect(endedOn).toBe(event.validUntil)
    expect(ended).toMatchObject({ payment: 'none', amountFen: 0, endedOn })
  }
  if (!holdsMembers(file) && file.stage === 'published') expect(benefitsOf(file).filter(isRunning)).toEqual([])
}

function expectInvariants(history: History) {
  const { file, events, today } = history
  expectAttended(history)
  expect(evolveAll(undefined, events)).toEqual(file)
  expect(file.version).toBe(events.length)
  expect(dueByOf(file, known)).toBe(oracleDueBy(events))
  const decide = clocksOf(file, { ...known, today }).find(({ name }) => name === 'decide')
  if (decide) expect(decide.overdue).toBe(today > decide.dueBy)
  if (file.decision?.confirmed) expectWholeProcedure(events, file.asked.includes('temporary'))
  expectHeardFirst(events)
  expectGrantsApart(history)
  const { survey, review, decision } = sidesOf(events)
  expect(survey.filter((officer) => review.includes(officer) || decision.includes(officer))).toEqual([])
  expect(review.filter((officer) => decision.includes(officer))).toEqual([])
  const relatives = new Set(file.relatives)
  const acceptedAt = events.findIndex((event) => event.kind === 'case-accepted')
  const after = events.slice(acceptedAt + 1).flatMap((event) => ('by' in event && event.by ? [event.by] : []))
  expect(after.filter((officer) => relatives.has(officer as OfficerId))).toEqual([])
}

/** One case from its application on, until it is over or the turns are used up; a paid household goes on for a while. */
function live(dice: Dice, length: number, seen: (file: Case) => void): History {
  let history = begin(dice)
  let paidTurns = 0
  for (let turn = 0; turn < length && history.today < lastDay; turn += 1) {
    if (!isOpen(history.file)) paidTurns += 1
    if (!isOpen(history.file) && !(runs(history.file) && paidTurns < 15)) break
    const before = history
    history = onwards(history, dice)
    seen(history.file)
    if (history.file.stage !== before.file.stage) expectAttended(history)
  }
  return history
}

it('随便怎么办，两千件案件都守得住：重放一致、时限一致、有人负责、没有人被直接纳入', { timeout: 240_000 }, () => {
  const seenKinds = new Set<string>()
  const seenStages = new Set<string>()
  let confirmed = 0
  fc.assert(
    fc.property(fc.noBias(fc.nat(0x7fffffff)), fc.noBias(fc.integer({ min: 20, max: 220 })), (seed, length) => {
      const history = live(new Dice(seed), length, ({ stage }) => seenStages.add(stage))
      expectInvariants(history)
      for (const kind of kinds(history.events)) seenKinds.add(kind)
      if (history.file.decision?.confirmed) confirmed += 1
    }),
    { numRuns: 2000, seed: 20260919 },
  )
  // The histories are worth something only when they go everywhere.
  expect(confirmed).toBeGreaterThan(100)
  expect(stages.filter((stage) => !seenStages.has(stage))).toEqual([])
  expect(eventKinds.filter((kind) => !seenKinds.has(kind))).toEqual([])
})
