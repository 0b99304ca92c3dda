import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { currentEdition } from '../assessment/current-edition.ts'
import { rulesOf } from '../assessment/edition-file.ts'
import { chongqing } from './chongqing.generated.ts'
import { type Conflict, chosenOn, departsOn, faultsOfConflict, precedentOn } from './conflict.ts'
import { conflicts } from './conflicts.ts'
import { parametersOn } from './parameters-on.ts'

const today = plainDate('2026-11-22')
const named = (id: string): Conflict => {
  const found = conflicts.find((conflict) => conflict.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('文件之间的冲突', () => {
  test('十一处都在，每处至少两种说法', () => {
    expect([...new Set(conflicts.map(({ number }) => number))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(conflicts.filter(({ positions }) => new Set(positions.map(({ value }) => value)).size < 2)).toEqual([])
    expect(new Set(conflicts.map(({ id }) => id)).size).toBe(conflicts.length)
  })

  test('凡是没有按效力层级取值的，都写明了偏离什么、为什么', () => {
    expect(conflicts.flatMap(faultsOfConflict)).toEqual([])
  })

  test('不写偏离的、多写偏离的、写错偏离对象的，都指出来', () => {
    const { chosen, ...rest } = named('students')
    const silent = { ...rest, chosen: chosen.map(({ departure: _, ...one }) => one) }
    expect(faultsOfConflict(silent)[0]).toContain('须写明偏离的理由')
    const wrong = chosen.map((one) => ({ ...one, departure: { from: '别的', reason: '', verified: false } as const }))
    expect(faultsOfConflict({ ...rest, chosen: wrong })[0]).toContain('却写了“别的”')
    const { chosen: lawful, ...start } = named('entitlement-start')
    const needless = lawful.map((one) => ({ ...one, departure: { from: '', reason: '', verified: false } as const }))
    expect(faultsOfConflict({ ...start, chosen: needless })[0]).toContain('没有偏离')
  })

  test('按当日有效的法律：2026年7月1日起新法优先', () => {
    expect(precedentOn(named('fine'), plainDate('2026-06-30'))?.value).toBe('一倍以上三倍以下')
    expect(precedentOn(named('fine'), plainDate('2026-07-01'))?.value).toBe('二倍以下')
    expect(chosenOn(named('tekun-minor'), plainDate('2026-06-30'))?.value).toBe('未满16周岁')
    expect(chosenOn(named('tekun-minor'), plainDate('2026-07-01'))?.value).toBe('未成年人（未满18周岁）')
  })

  test('下级承诺的更短时限照用，不算偏离；更长的才算', () => {
    expect(precedentOn(named('decision-target'), today)?.value).toContain('30日')
    expect(departsOn(named('survey-start'), today)).toBe(false)
    expect(departsOn(named('decision-target'), today)).toBe(false)
    expect(departsOn(named('decision-longest'), today)).toBe(true)
  })

  test('参数包里的值、偏离与冲突表一致', () => {
    const { values } = parametersOn(today)
    const held = conflicts.flatMap((conflict) => conflict.held.map((where) => ({ conflict, where })))
    for (const { conflict, where } of held) {
      if (!('parameter' in where)) continue
      const { value, departure } = values[where.parameter]
      expect({ value, departs: departure !== undefined }).toEqual({
        value: where.value,
        departs: departsOn(conflict, today),
      })
    }
    expect(held.filter(({ where }) => 'parameter' in where).length).toBeGreaterThan(0)
  })

  test('参数里写了偏离的，冲突表里都有', () => {
    const departing = chongqing
      .filter(({ periods }) => periods.some(({ departure }) => departure))
      .map(({ name }) => name)
    const listed = conflicts.flatMap(({ held }) =>
      held.flatMap((where) => ('parameter' in where ? [where.parameter] : [])),
    )
    expect(departing.filter((name) => !listed.includes(name))).toEqual([])
  })

  test('写在规则里的，规则真的在', () => {
    const ids = Object.keys(rulesOf(currentEdition))
    const rules = conflicts.flatMap(({ held }) => held.flatMap((where) => ('rule' in where ? [where.rule] : [])))
    expect(rules.filter((id) => !ids.includes(id))).toEqual([])
  })
})
