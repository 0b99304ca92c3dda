import { addDays } from '@jzt/kernel'
import { type ParameterHistory, type ParameterPeriod, parameterNames } from './parameter.ts'
import { outranks, rankWords } from './precedence.ts'

/**
 * What is wrong with a set of parameters: one missing, a gap, an overlap, no open last period, a district's value where
 * the city leaves none, or a lower document in the place of a higher one without saying so. Empty when all is well.
 */
export function faultsOf(histories: readonly ParameterHistory[]): readonly string[] {
  const city = histories.filter(({ division }) => division === undefined)
  const districts = histories.filter(({ division }) => division !== undefined)
  const written = city.map(({ name }) => name)
  const missing = parameterNames.filter((name) => !written.includes(name)).map((name) => `${name}：没有这个参数`)
  const places = histories.map(placeOf)
  const twice = places.filter((place, index) => places.indexOf(place) !== index).map((place) => `${place}：写了两次`)
  return [
    ...missing,
    ...twice,
    ...city.flatMap(faultsOfPeriods),
    ...districts.flatMap((history) => faultsOfDistrict(history, city)),
    ...histories.flatMap(faultsOfPrecedence),
  ]
}

const placeOf = ({ name, division }: ParameterHistory): string => (division ? `${name}（${division}）` : name)

function faultsOfPeriods(history: ParameterHistory): readonly string[] {
  const place = placeOf(history)
  return history.periods.flatMap((period, index) => {
    const next = history.periods[index + 1]
    if (period.to === null) return next ? [`${place}：${period.from} 起的一期没有止日，后面却还有一期`] : []
    if (period.to < period.from) return [`${place}：止日 ${period.to} 早于起日 ${period.from}`]
    if (!next) return [`${place}：最后一期须写“至今”`]
    const expected = addDays(period.to, 1)
    return next.from === expected ? [] : [`${place}：${period.to} 之后应从 ${expected} 起，却写了 ${next.from}`]
  })
}

/** A district may begin late, pause and end: the city's value holds then. Two values on one day it may not have. */
function faultsOfDistrict(history: ParameterHistory, city: readonly ParameterHistory[]): readonly string[] {
  const place = placeOf(history)
  const above = city.find(({ name }) => name === history.name)
  const closed = above?.openToDistricts ? [] : [`${place}：由市里统一规定，区县不能另定`]
  const unit = above && above.unit !== history.unit ? [`${place}：单位应与市里一致`] : []
  return [
    ...closed,
    ...unit,
    ...history.periods.flatMap((period, index) => {
      const next = history.periods[index + 1]
      if (period.to !== null && period.to < period.from) return [`${place}：止日 ${period.to} 早于起日 ${period.from}`]
      if (!next) return []
      if (period.to === null) return [`${place}：${period.from} 起的一期没有止日，后面却还有一期`]
      return next.from > period.to ? [] : [`${place}：${next.from} 起的一期与前一期重叠`]
    }),
  ]
}

/** A lower document does not take the place of a higher one: where we hold its value all the same, the row says so. */
function faultsOfPrecedence(history: ParameterHistory): readonly string[] {
  return history.periods.flatMap((period, index) => {
    const before = highestBefore(history.periods.slice(0, index))
    if (!before?.rank || !period.rank || period.departure || !outranks(before.rank, period.rank)) return []
    const [higher, lower] = [rankWords[before.rank], rankWords[period.rank]]
    return [`${placeOf(history)}：${period.from} 起的一期以${lower}代替${higher}，须写明“偏离”`]
  })
}

const highestBefore = (periods: readonly ParameterPeriod[]): ParameterPeriod | undefined =>
  periods
    .filter(({ rank }) => rank !== undefined)
    .reduce<ParameterPeriod | undefined>(
      (best, period) => (best?.rank && period.rank && !outranks(period.rank, best.rank) ? best : period),
      undefined,
    )
