import type { Edition, ParameterPack } from '@jzt/rules'
import type { Scenario } from '@jzt/rules/columns'
import type { Reform } from '../run/reform.ts'
import { standingProgrammes, standings } from '../run/standing.ts'
import type { CountedDimension, Places, Tally } from '../run/tally.ts'
import type { Dimension } from '../snapshot/snapshot.ts'
import { type Exact, exactOf, type Pair, placesOfCode, sumsOf, wholePlaces } from './cells.ts'
import { giniOf } from './fairness.ts'
import { lossesOf } from './losses.ts'
import type {
  ChangedParameter,
  Cost,
  Counted,
  Disparity,
  GroupReport,
  JustAbove,
  Moved,
  ReformReport,
  Transition,
} from './simulation-report.ts'
import { fewest, withheld } from './withhold.ts'

/** What a report is made from: one reform, its scenario beside the base, and what was counted. */
export interface Counts {
  readonly reform: Reform
  readonly base: Scenario
  readonly changed: Scenario
  readonly places: Places
  readonly tally: Tally
  readonly edition: Edition
}

/** The report of one reform. What too few households stand behind is withheld here, and nowhere later. */
export function reformReport(counts: Counts): ReformReport {
  const { reform, places, tally, edition } = counts
  const whole = exactOf(tally, wholePlaces(places), edition)
  const by = Object.fromEntries(
    places.dimensions.map((dimension) => [dimension.name, groupReports(counts, dimension)]),
  ) as Record<Dimension, readonly GroupReport[]>
  const disparityBy = (name: Dimension) => {
    const dimension = places.dimensions.find((one) => one.name === name)
    return dimension ? disparities(counts, dimension) : []
  }
  return {
    ...{
      name: reform.name,
      from: reform.from,
      changes: reform.changes.map((change) => changedParameter(change, counts)),
    },
    moved: movedOf(whole, { gaining: false, losing: false, changing: false }),
    transitions: transitionsOf(whole, edition),
    losses: lossesOf({
      ...{ tally, edition, places: wholePlaces(places) },
      changed: reform.changes.map(({ parameter }) => parameter),
    }),
    cost: costOf(whole.paid, isFew(affected(whole))),
    by,
    fairness: {
      gini: { base: giniOf(tally, 0), reform: giniOf(tally, 1) },
      disparity: {
        headAge: disparityBy('headAge'),
        headDisability: disparityBy('headDisability'),
        headSex: disparityBy('headSex'),
      },
    },
    justAbove: justAboveOf(tally),
  }
}

const isFew = (households: number): boolean => households > 0 && households < fewest

/** A household that gains or loses shows in the sums of money. */
const affected = ({ gaining, losing }: Exact): number => gaining.households + losing.households

const shown = ({ households, persons }: Pair, hidden: boolean): Counted =>
  hidden || isFew(households) ? { households: null, persons: null } : { households, persons }

function movedOf(exact: Exact, hidden: Readonly<Record<'gaining' | 'losing' | 'changing', boolean>>): Moved {
  return {
    gaining: shown(exact.gaining, hidden.gaining),
    losing: shown(exact.losing, hidden.losing),
    changingProgramme: shown(sumsOf(exact).changing, hidden.changing),
  }
}

/** Those who stay and those who change have known totals, so each is a table of its own. */
function transitionsOf({ households, persons }: Exact, edition: Edition): readonly Transition[] {
  const names = standings(edition)
  const pairs = names.flatMap((from, before) =>
    names.map((to, after) => ({ from, to, at: before * names.length + after, stays: before === after })),
  )
  return pairs.map(({ from, to, at, stays }) => {
    const table = pairs.filter((pair) => pair.stays === stays)
    const hidden = withheld(table.map((pair) => households[pair.at] as number))
    const own = table.findIndex((pair) => pair.at === at)
    return {
      from,
      to,
      ...shown({ households: households[at] as number, persons: persons[at] as number }, hidden[own] as boolean),
    }
  })
}

function costOf([before, after]: Exact['paid'], hidden: boolean): Cost {
  const month = { base: before, reform: after, difference: after - before }
  const cell = (fen: number) => (hidden ? null : fen)
  return {
    ...{ baseMonth: cell(month.base), reformMonth: cell(month.reform), differenceMonth: cell(month.difference) },
    ...{
      baseYear: cell(12 * month.base),
      reformYear: cell(12 * month.reform),
      differenceYear: cell(12 * month.difference),
    },
  }
}

interface Group {
  readonly code: string
  readonly exact: Exact
}

const groupsOf = ({ places, tally, edition }: Counts, dimension: CountedDimension): readonly Group[] =>
  dimension.codes.map((code, at) => ({ code, exact: exactOf(tally, placesOfCode(places, dimension, at), edition) }))

/** In each column of a dimension's table a total is known, so that further groups may have to be withheld in it. */
function groupReports(counts: Counts, dimension: CountedDimension): readonly GroupReport[] {
  const groups = groupsOf(counts, dimension)
  const column = (count: (exact: Exact) => number) => withheld(groups.map(({ exact }) => count(exact)))
  const all = column((exact) => sumsOf(exact).all.households)
  const gaining = column((exact) => exact.gaining.households)
  const losing = column((exact) => exact.losing.households)
  const changing = column((exact) => sumsOf(exact).changing.households)
  const paid = column(affected)
  const payees = column((exact) => payeesOf(exact, counts.edition))
  return groups.map(({ code, exact }, at) => ({
    code,
    ...shown(sumsOf(exact).all, all[at] as boolean),
    moved: movedOf(exact, {
      gaining: gaining[at] as boolean,
      losing: losing[at] as boolean,
      changing: changing[at] as boolean,
    }),
    cost: costOf(exact.paid, (paid[at] || payees[at] || all[at]) as boolean),
  }))
}

/** Households that stand in a paying programme before or after. */
function payeesOf(exact: Exact, edition: Edition): number {
  const { base, reform } = paidHouseholds(exact, edition)
  return Math.max(base, reform)
}

function paidHouseholds({ households }: Exact, edition: Edition): { readonly base: number; readonly reform: number } {
  const size = standings(edition).length
  const paying = standingProgrammes(edition).flatMap(({ pays }, at) => (pays === 'monthly' ? [at + 1] : []))
  const sum = (wanted: (before: number, after: number) => boolean) =>
    households.reduce((total, count, at) => (wanted(Math.floor(at / size), at % size) ? total + count : total), 0)
  return { base: sum((before) => paying.includes(before)), reform: sum((_, after) => paying.includes(after)) }
}

function disparities(counts: Counts, dimension: CountedDimension): readonly Disparity[] {
  const groups = groupsOf(counts, dimension)
  const hidden = withheld(groups.map(({ exact }) => sumsOf(exact).all.households))
  const few = withheld(groups.map(({ exact }) => payeesOf(exact, counts.edition)))
  return groups.map(({ code, exact }, at) => {
    const { all } = sumsOf(exact)
    const paid = paidHouseholds(exact, counts.edition)
    const [known, before, after] = exact.income
    const cell = (value: number, of: number, digits = 1) =>
      hidden[at] || few[at] || of === 0 ? null : Math.round((value / of) * digits) / digits
    return {
      code,
      ...shown(all, hidden[at] as boolean),
      paidPercent: {
        base: cell(paid.base * 100, all.households, 10),
        reform: cell(paid.reform * 100, all.households, 10),
      },
      paidAHead: { base: cell(exact.paid[0], all.persons), reform: cell(exact.paid[1], all.persons) },
      incomeAHead: { base: cell(before, 12 * known), reform: cell(after, 12 * known) },
    }
  })
}

function justAboveOf({ justAbove }: Tally): readonly JustAbove[] {
  const pair = (at: number): Counted =>
    shown({ households: justAbove[at] as number, persons: justAbove[at + 1] as number }, false)
  return [
    { line: 'dibao', base: pair(0), reform: pair(2) },
    { line: 'marginal', base: pair(4), reform: pair(6) },
  ]
}

function changedParameter(
  { parameter, districts }: Reform['changes'][number],
  { base, changed }: Counts,
): ChangedParameter {
  const [district] = districts ?? []
  const of = (scenario: Scenario): ParameterPack =>
    (district === undefined ? undefined : scenario.districts?.[district]) ?? scenario.parameters
  const { title, unit, value: before } = of(base).values[parameter]
  const after = of(changed).values[parameter].value
  return { name: parameter, title, unit, before, after, ...(districts ? { districts } : {}) }
}
