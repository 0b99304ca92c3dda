import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import type { Expression, ExpressionNode } from '../../expression/expression.ts'
import { dwelling, household, member, supporter, vehicle } from '../../expression/facts.ts'
import {
  ageOf,
  all,
  any,
  cases,
  countOf,
  divide,
  isAbove,
  isAtLeast,
  isAtMost,
  isBelow,
  isEqual,
  isOneOf,
  isSwitchedOn,
  largestOf,
  literal,
  minus,
  not,
  parameter,
  plus,
  smallestOf,
  sumOver,
  times,
} from '../../expression/vocabulary.ts'
import { parametersOn } from '../../parameters/parameters-on.ts'
import { today } from '../../testing/a-family.ts'
import { differencesOf } from '../../testing/families-of-figures.ts'
import { withValues } from '../../testing/with-values.ts'

const { farmRevenue, farmCost, shops, companyAccepted, standardArea } = household
const isRural = isOneOf(standardArea, 'rural')
const hasShop = isAbove(shops, 0)
const isOld = isAtLeast(ageOf(member.birth), 60)

/** Many steps from a wage: worth keeping for the next walk. */
const longWay = [1, 2, 3, 4, 5, 6, 7, 8, 9].reduce(
  (rest, step) => largestOf(step, minus(1_000 * step, rest)),
  member.wage as Expression<number>,
)

type Rows = Readonly<Record<string, ExpressionNode>>

/** Each expression by the loop and by the interpreter, over families that know everything, nearly everything, little. */
function bothWays(title: string, rows: Rows) {
  describe(title, () => {
    test.each(Object.entries(rows))('%s', (_, of) => {
      expect(differencesOf(of)).toEqual([])
    })
  })
}

bothWays('家庭自己的数', {
  一个数: farmRevenue,
  超出三十二位的数: farmCost,
  写在条文里的数: literal(7),
  写在条文里的是: literal(true),
  写在条文里的否: literal(false),
  是或否: companyAccepted,
  参数: parameter('standard.urban'),
  几个数之和: plus(farmRevenue, shops, 3),
  很大的数之和: plus(farmCost, farmRevenue),
  差: minus(farmRevenue, shops),
  从小的里减去大的: minus(shops, farmCost),
  几个数之积: times(farmRevenue, shops, 3),
  '积太大，不再精确：无法计算': times(farmCost, farmCost),
  '和太大，不再精确：无法计算': plus(times(farmCost, 2), farmCost),
  最小: smallestOf(farmRevenue, shops, 2),
  最大: largestOf(farmRevenue, shops, 1),
  不低于零: largestOf(0, farmRevenue),
  四舍五入: divide(farmRevenue, 4, 'half-up'),
  向下取整: divide(farmRevenue, 4, 'down'),
  '除数为负，四舍五入': divide(farmRevenue, -4, 'half-up'),
  '除以零：无法计算': divide(farmRevenue, shops, 'down'),
  '除以零，四舍五入：无法计算': divide(farmRevenue, shops, 'half-up'),
  除数有正有负: divide(shops, farmRevenue, 'half-up'),
  商又与一个数比较: isBelow(divide(farmRevenue, 4, 'half-up'), 1),
  除不尽的商与另一个数比较: isAtLeast(divide(farmRevenue, 7, 'down'), shops),
})

bothWays('处处相同的事实', {
  家家都没有的: household.companies,
  家家都不知道的: plus(household.utilities, 1),
  人人都没有的: countOf('members', member.seriousIllness),
  '人人都没有的，反过来': countOf('members', not(member.seriousIllness)),
  家家都不知道是不是: all(household.majorDisaster, companyAccepted),
  '家家都不知道是不是，或者': any(household.majorDisaster, companyAccepted),
  人人都不知道是不是: countOf('members', member.keptByKin),
  处处相同的代码: isOneOf(household.hardship, 'none'),
  处处相同的另一个代码: isOneOf(household.hardship, 'sudden'),
  家家都不知道的代码: isOneOf(household.placeOfRequest, 'residence'),
  写在条文里的代码: isOneOf(literal<string>('urban'), 'rural', 'urban'),
  写在条文里的另一个代码: isOneOf(literal<string>('urban'), 'rural'),
  家家都不知道的清单: countOf('supporters'),
  '家家都不知道的清单，有没有人': isAbove(countOf('supporters', supporter.unable), 0),
  '家家都不知道的清单，或者另一件事': any(isAbove(countOf('supporters'), 0), companyAccepted),
  没有一辆车: sumOver('vehicles', vehicle.presentValue),
})

bothWays('比较', {
  低于: isBelow(farmRevenue, shops),
  不高于: isAtMost(farmRevenue, shops),
  高于: isAbove(farmRevenue, shops),
  不低于: isAtLeast(farmRevenue, shops),
  等于: isEqual(farmRevenue, shops),
  低于一条线: isBelow(farmRevenue, 1),
  不高于一条线: isAtMost(farmRevenue, 1),
  高于一条线: isAbove(farmRevenue, 1),
  不低于一条线: isAtLeast(farmRevenue, 1),
  等于一条线: isEqual(farmRevenue, 1),
  '无法计算的数，比不了': isBelow(divide(1, shops, 'down'), farmRevenue),
  反过来也比不了: isBelow(farmRevenue, divide(1, shops, 'down')),
})

bothWays('条件', {
  都成立: all(companyAccepted, isRural, hasShop),
  有一个成立: any(companyAccepted, isRural, hasShop),
  不成立: not(companyAccepted),
  不是都成立: not(all(companyAccepted, isRural)),
  没有一个成立: not(any(companyAccepted, isRural)),
  '没有条件：都成立': all(),
  '没有条件：没有一个成立': any(),
  问两次: all(companyAccepted, any(not(companyAccepted), isRural)),
  是哪一个代码: isRural,
  是两个代码之一: isOneOf(standardArea, 'rural', 'urban'),
  不是任何代码: isOneOf(standardArea),
  其中一个代码没有人知道: isOneOf(standardArea, 'urban', 'nowhere' as never),
  条件里有无法计算的数: any(isRural, isBelow(divide(1, shops, 'down'), farmRevenue)),
  条件当作数: plus(isRural as never, companyAccepted as never, 1),
  参数的开关: isSwitchedOn('standard.urban'),
})

bothWays('分情形', {
  一种情形: cases([[isRural, farmRevenue]], shops),
  两种情形: cases(
    [
      [isRural, farmRevenue],
      [hasShop, 5],
    ],
    shops,
  ),
  否定的情形: cases([[not(companyAccepted), farmRevenue]], farmCost),
  '没有选中的情形无法计算，不要紧': cases([[isEqual(shops, 0), 9]], divide(10, shops, 'down')),
  选中的情形无法计算: cases([[hasShop, times(farmCost, farmCost)]], 3),
  情形本身无法判断: cases([[isBelow(divide(1, shops, 'down'), 1), 4]], 3),
  '没有选中的情形不知道，不要紧': cases([[hasShop, 1]], plus(farmRevenue, farmCost)),
})

bothWays('成员', {
  几口人: countOf('members'),
  工资之和: sumOver('members', member.wage),
  老人的工资之和: sumOver('members', member.wage, isOld),
  几个老人: countOf('members', isOld),
  年龄之和: sumOver('members', ageOf(member.birth)),
  生日当天满六十: countOf('members', isEqual(ageOf(member.birth), 60)),
  子女的工资: sumOver('members', member.wage, isOneOf(member.relation, 'child')),
  非亲属以外的人: countOf('members', not(isOneOf(member.relation, 'unrelated', 'parent'))),
  会自己吃饭的: countOf('members', member.eatsAlone),
  不会自己吃饭的: countOf('members', not(member.eatsAlone)),
  残疾等级之和: sumOver('members', member.disabilityLevel),
  很大的数之和: sumOver('members', member.financialAssets),
  '很大的数之积之和：无法计算': sumOver('members', times(member.financialAssets, member.financialAssets)),
  '不算在内的人无法计算，不要紧': sumOver(
    'members',
    divide(100, member.disabilityLevel, 'down'),
    isAbove(member.disabilityLevel, 0),
  ),
  算在内的人无法计算: sumOver('members', divide(100, member.disabilityLevel, 'down'), member.eatsAlone),
  算不算在内无法判断: countOf('members', isBelow(divide(100, member.disabilityLevel, 'down'), 60)),
  几轮都要用的一长串: plus(
    sumOver('members', longWay),
    countOf('members', isBelow(times(longWay, countOf('members')), sumOver('members', longWay))),
  ),
  每人加一份家庭的数: sumOver('members', plus(member.wage, shops)),
  '家庭的条件、成员的数': sumOver('members', member.wage, isRural),
  每人一份家庭的数: sumOver('members', farmRevenue),
  写明的数乘人数: sumOver('members', literal(12)),
  没有人算在内: countOf('members', literal(false)),
  与全家的平均比较: countOf(
    'members',
    isBelow(times(member.wage, countOf('members')), sumOver('members', member.wage)),
  ),
  与高于平均的人的总和比较: countOf(
    'members',
    isBelow(
      member.transfers,
      sumOver('members', member.wage, isBelow(times(member.wage, countOf('members')), sumOver('members', member.wage))),
    ),
  ),
  人均: divide(sumOver('members', member.wage), largestOf(1, countOf('members')), 'half-up'),
})

bothWays('住房：整张清单可能不知道', {
  几处住房: countOf('dwellings'),
  面积之和: sumOver('dwellings', dwelling.area),
  不是危房的面积: sumOver('dwellings', dwelling.area, isOneOf(dwelling.danger, 'none')),
  人均面积: divide(sumOver('dwellings', dwelling.area), largestOf(1, countOf('members')), 'down'),
  有没有住房: isAbove(countOf('dwellings'), 0),
  住房的面积与工资的总和: plus(sumOver('dwellings', dwelling.area), sumOver('members', member.wage)),
  算不出面积的商: sumOver('dwellings', divide(dwelling.area, shops, 'down')),
})

describe('日子和参数', () => {
  test.each(['2026-09-14', '2026-09-16', '2028-02-28', '2028-02-29', '2028-03-01'])('%s 的年龄', (day) => {
    const scenario = { on: plainDate(day), parameters: parametersOn(today) }
    expect(differencesOf(sumOver('members', ageOf(member.birth)), scenario)).toEqual([])
  })

  test('没有定的参数：不知道', () => {
    const parameters = withValues({ 'standard.urban': null })
    expect(differencesOf(plus(parameter('standard.urban'), shops), { on: today, parameters })).toEqual([])
  })

  test('开着的开关', () => {
    const parameters = withValues({ 'standard.urban': 1 })
    expect(differencesOf(isSwitchedOn('standard.urban'), { on: today, parameters })).toEqual([])
  })
})

describe('写错的规则，编译时就说出来', () => {
  test('成员的事实用在成员的清单之外', () => {
    expect(() => differencesOf(member.wage)).toThrow('fact members.wage is used outside a sum or count over members')
    expect(() => differencesOf(sumOver('dwellings', member.wage))).toThrow('fact members.wage is used outside')
  })

  test('代码不是数，也不是条件；数不是代码', () => {
    expect(() => differencesOf(plus(standardArea as never, 1))).toThrow('a code is no amount')
    expect(() => differencesOf(all(standardArea as never))).toThrow('a code is no condition')
    expect(() => differencesOf(standardArea)).toThrow('a code is nothing to compute')
    expect(() => differencesOf(isOneOf(shops as never, '1' as never))).toThrow(
      'only a code can be one of several codes',
    )
    expect(() => differencesOf(plus(literal('urban') as never, 1))).toThrow('a code is no amount')
  })

  test('没有听说过的写法', () => {
    expect(() => differencesOf({ op: 'power', of: [] } as never)).toThrow(
      'the compiler knows no expression {"op":"power"',
    )
  })
})
