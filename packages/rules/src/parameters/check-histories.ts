import { addDays } from '@jzt/kernel'
import { type ParameterHistory, parameterNames } from './parameter.ts'

/** What is wrong with a set of parameters: one missing, a gap, an overlap, or no open last period. Empty when all is well. */
export function faultsOf(histories: readonly ParameterHistory[]): readonly string[] {
  const written = histories.map(({ name }) => name)
  const missing = parameterNames.filter((name) => !written.includes(name)).map((name) => `${name}：没有这个参数`)
  const twice = written.filter((name, index) => written.indexOf(name) !== index).map((name) => `${name}：写了两次`)
  return [...missing, ...twice, ...histories.flatMap(faultsOfPeriods)]
}

function faultsOfPeriods({ name, periods }: ParameterHistory): readonly string[] {
  return periods.flatMap((period, index) => {
    const next = periods[index + 1]
    if (period.to === null) return next ? [`${name}：${period.from} 起的一期没有止日，后面却还有一期`] : []
    if (period.to < period.from) return [`${name}：止日 ${period.to} 早于起日 ${period.from}`]
    if (!next) return [`${name}：最后一期须写“至今”`]
    const expected = addDays(period.to, 1)
    return next.from === expected ? [] : [`${name}：${period.to} 之后应从 ${expected} 起，却写了 ${next.from}`]
  })
}
