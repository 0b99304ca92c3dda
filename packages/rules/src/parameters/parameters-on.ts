import { monthOf, type PlainDate } from '@jzt/kernel'
import { chongqing } from './chongqing.generated.ts'
import type { Parameter, ParameterHistory, ParameterName, ParameterPack } from './parameter.ts'

/** No parameter of this name is in force on this day: before the first published standard nothing can be judged. */
export class NoParameterInForce extends Error {
  readonly parameter: ParameterName
  constructor(parameter: ParameterName, on: PlainDate) {
    super(`no value of ${parameter} is in force on ${on}`)
    this.parameter = parameter
  }
}

/**
 * The parameters in force on a day; a standard changed within a month counts from its own first day.
 * The law lets a province set them (社会救助法 第十九条、第二十三条); another city gives its own histories.
 */
export function parametersOn(on: PlainDate, histories: readonly ParameterHistory[] = chongqing): ParameterPack {
  const inForce = histories.map((history) => [history.name, parameterOn(history, on)] as const)
  const latest = inForce.reduce<PlainDate>((newest, [, { from }]) => (from > newest ? from : newest), '' as PlainDate)
  return {
    packId: `CQ-${monthOf(latest)}`,
    values: Object.fromEntries(inForce) as Readonly<Record<ParameterName, Parameter>>,
  }
}

function parameterOn({ name, title, unit, periods }: ParameterHistory, on: PlainDate): Parameter {
  const period = periods.find(({ from, to }) => from <= on && (to === null || on <= to))
  if (!period) throw new NoParameterInForce(name, on)
  return { ...period, title, unit }
}
