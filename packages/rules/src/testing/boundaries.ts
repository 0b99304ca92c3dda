import { addDays, type PlainDate, plainDate } from '@jzt/kernel'
import { everyNodeIn } from '../columns/facts-asked.ts'
import type { ExpressionNode } from '../expression/expression.ts'
import type { ParameterPack } from '../parameters/parameter.ts'

/** The values at which rules change their answer, taken from the rules and parameters themselves. */
export interface Boundaries {
  readonly money: readonly number[]
  readonly counts: readonly number[]
  readonly areas: readonly number[]
  readonly dates: readonly PlainDate[]
}

const people = [1, 2, 3, 4, 5, 6]

/** Every boundary with the values one beside it: one fen, one person, one day. */
export function boundariesOf(rules: readonly ExpressionNode[], pack: ParameterPack, on: PlainDate): Boundaries {
  const literals = [...everyNodeIn(rules)].flatMap((node) =>
    node.op === 'literal' && typeof node.value === 'number' ? [node.value] : [],
  )
  const set = Object.values(pack.values).flatMap(({ value, unit }) => (value === null ? [] : [{ value, unit }]))
  const of = (...units: readonly string[]) => set.filter(({ unit }) => units.includes(unit)).map(({ value }) => value)
  const multiples = [1, ...of('倍'), ...of('%').map((percent) => percent / 100)]
  const yearly = [1, 12]
  const money = of('fen').flatMap((value) =>
    people.flatMap((size) => multiples.flatMap((multiple) => yearly.map((months) => value * size * multiple * months))),
  )
  const years = [...literals, ...of('岁', '年')].filter((age) => Number.isInteger(age) && age >= 0 && age <= 110)
  return {
    money: beside(money),
    counts: beside([...literals.filter((value) => value < 200), ...of('个月', '年', '倍', '天', '次', '岁')]),
    areas: beside([
      ...of('area').flatMap((area) => people.flatMap((size) => [1, 2, 3].map((k) => area * size * k))),
      9_000,
    ]),
    dates: [...new Set([...years, 1, 30, 45].flatMap((age) => birthdays(age, on)))],
  }
}

const beside = (values: readonly number[]): readonly number[] =>
  [...new Set([0, ...values.flatMap((value) => [Math.round(value) - 1, Math.round(value), Math.round(value) + 1])])]
    .filter((value) => value >= 0)
    .sort((one, other) => one - other)

function birthdays(age: number, on: PlainDate): readonly PlainDate[] {
  const year = String(Number(on.slice(0, 4)) - age).padStart(4, '0')
  const day = `${year}${on.slice(4) === '-02-29' ? '-03-01' : on.slice(4)}` as PlainDate
  return [addDays(day, -1), day, addDays(day, 1), plainDate(`${year}-01-01`), plainDate(`${year}-12-31`)]
}
