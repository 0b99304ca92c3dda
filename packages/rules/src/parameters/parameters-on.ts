import { type DivisionCode, isWithin, monthOf, type PlainDate } from '@jzt/kernel'
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

/** Where the parameters are asked for, and out of which histories; absent: the city, and what the house brings along. */
export interface ParametersWhere {
  readonly division?: DivisionCode | undefined
  readonly histories?: readonly ParameterHistory[]
}

/**
 * The parameters in force on a day; a standard changed within a month counts from its own first day.
 * The law lets a province set them (社会救助法 第十九条、第二十三条); where the city leaves one to its districts, the value
 * of the district goes first. Another city gives its own histories.
 */
export function parametersOn(on: PlainDate, where: ParametersWhere = {}): ParameterPack {
  const { division, histories = chongqing } = where
  const city = histories.filter((history) => history.division === undefined)
  const values = city.map((history) => {
    const own = history.openToDistricts ? districtValue(history, { histories, division, on }) : undefined
    return [history.name, own ?? cityValue(history, on)] as const
  })
  return {
    packId: packIdOf(values.map(([, value]) => value)),
    values: Object.fromEntries(values) as Readonly<Record<ParameterName, Parameter>>,
  }
}

function cityValue(history: ParameterHistory, on: PlainDate): Parameter {
  const value = periodOn(history, on)
  if (!value) throw new NoParameterInForce(history.name, on)
  return value
}

interface Asked {
  readonly histories: readonly ParameterHistory[]
  readonly division: DivisionCode | undefined
  readonly on: PlainDate
}

function districtValue({ name }: ParameterHistory, { histories, division, on }: Asked): Parameter | undefined {
  if (division === undefined) return undefined
  const own = histories.find(
    (history) => history.name === name && history.division !== undefined && isWithin(division, history.division),
  )
  return own && periodOn(own, on)
}

function periodOn({ title, unit, periods, division }: ParameterHistory, on: PlainDate): Parameter | undefined {
  const period = periods.find(({ from, to }) => from <= on && (to === null || on <= to))
  return period && { ...period, title, unit, ...(division ? { division } : {}) }
}

/** Every layer with the month of the latest change among its values. */
function packIdOf(values: readonly Parameter[]): string {
  const own = values.filter(({ division }) => division !== undefined)
  const city = values.filter(({ division }) => division === undefined)
  const district = own[0]?.division
  return district ? `CQ-${latestMonth(city)}+${district}-${latestMonth(own)}` : `CQ-${latestMonth(city)}`
}

const latestMonth = (values: readonly Parameter[]): string =>
  monthOf(values.reduce<PlainDate>((newest, { from }) => (from > newest ? from : newest), '' as PlainDate))
