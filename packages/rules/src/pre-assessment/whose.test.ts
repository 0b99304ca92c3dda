import { plainDate, yuan } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import type { Answers } from './answers.ts'
import { peopleOf, waysOf } from './people.ts'
import { preAssess } from './pre-assess.ts'

const on = plainDate('2026-09-15')
const nobody = { adults: 0, sixties: 0, seventies: 0, preschool: 0, pupils: 0 }
const threeAges = { ...nobody, adults: 2, seventies: 1, pupils: 1 }
const family: Answers = {
  place: 'here-urban',
  persons: threeAges,
  disability: 'severe',
  seriousIllness: false,
  monthlyIncome: yuan(3800),
  savings: yuan(2000),
  homes: 'one',
  vehicle: 'none',
  supporters: 'none',
  yearlySpending: yuan(0),
  emergency: 'none',
  childAlone: 'none',
}
const verdict = (of: string, answers: Partial<Answers> = {}) => {
  const found = preAssess({ ...family, ...answers }, on).find((one) => one.of === of)
  if (!found) throw new Error(of)
  return found
}

describe('残疾证是谁的，没有问', () => {
  test('边缘家庭里有一本一级或二级的证：单人保需核实，说清要看什么', () => {
    expect(verdict('single-person')).toMatchObject({
      outlook: 'to-check',
      reasons: [
        '单人保是给收入比低保线高一点的家庭里，重残或者重病的人的。',
        '您家能不能享受，要看残疾证是谁的，本人有多少收入。申请以后由工作人员核实，不用您跑路。',
      ],
    })
  })

  test('不看孩子还是老人排在前面，也不看收入记在谁身上，单人保从不凭猜说可能符合', () => {
    const incomes = [1600, 2400, 3200, 3800, 4500, 6000].map((amount) => yuan(amount))
    const kinds = ['severe', 'level-3-mind', 'other'] as const
    for (const monthlyIncome of incomes) {
      for (const disability of kinds) {
        for (const seriousIllness of [true, false]) {
          expect(verdict('single-person', { monthlyIncome, disability, seriousIllness }).outlook).not.toBe('likely')
        }
      }
    }
  })

  test('重病的人是谁也一样；两样都有，两样都说', () => {
    const ill = verdict('single-person', { disability: 'none', seriousIllness: true })
    expect(ill).toMatchObject({ outlook: 'to-check' })
    expect(ill.reasons[1]).toContain('要看得重病的是谁，')
    expect(verdict('single-person', { seriousIllness: true }).reasons[1]).toContain('要看残疾证是谁的、得重病的是谁，')
  })

  test('只有等级轻的证、没有重病的，单人保不是给他的，也不叫人去办残疾证', () => {
    for (const disability of ['none', 'other'] as const) {
      const { outlook, reasons } = verdict('single-person', { disability })
      expect(outlook).toBe('not-now')
      expect(reasons.join('')).not.toMatch(/若|持有/)
    }
  })

  test('低保不看证是谁的，可能符合；钱看是谁的，写从多少到多少', () => {
    const dibao = verdict('dibao', { monthlyIncome: yuan(1500) })
    expect(dibao).toMatchObject({ outlook: 'likely', pays: '每月 1,780 元到 1,840 元' })
    expect(verdict('dibao', { monthlyIncome: yuan(1500), disability: 'none' }).pays).toBe('每月 1,740 元')
  })

  test('有一个收入不知道是谁的：特困要看没有收入的是哪一位', () => {
    expect(verdict('tekun').reasons[1]).toMatch(/^要看没有收入的是家里哪一位/)
  })
})

describe('两项残疾人补贴', () => {
  const subsidies = ['disability-living', 'disability-care']

  test.each(['severe', 'level-3-mind', 'other'] as const)('家里有证（%s）：从不说没有这一类人员', (disability) => {
    for (const of of subsidies) {
      for (const monthlyIncome of [yuan(1500), yuan(3800), yuan(30_000)]) {
        const { outlook, reasons } = verdict(of, { disability, monthlyIncome })
        expect(outlook).not.toBe('not-now')
        expect(reasons.join('')).not.toContain('没有这一类人员')
      }
      expect(verdict(of, { disability }).reasons).toEqual([expect.stringContaining('要看证是谁的')])
    }
  })

  test('一个人住的，不问证是谁的', () => {
    const alone = { persons: { ...nobody, adults: 1 }, monthlyIncome: yuan(900) }
    expect(verdict('disability-care', alone).reasons).toEqual([
      '有残疾证的，要看是几级、本人平时要不要人照护。申请以后由工作人员核实，不用您跑路。',
    ])
  })

  test('没有证的，照实说没有这一类人员', () => {
    for (const of of subsidies) expect(verdict(of, { disability: 'none' }).outlook).toBe('not-now')
  })
})

describe('有几种可能', () => {
  test('没有证也没有重病，只有一种；一个人住的也只有一种', () => {
    expect(waysOf({ ...family, disability: 'none' })).toHaveLength(1)
    expect(waysOf({ ...family, seriousIllness: true, persons: { ...nobody, adults: 1 } })).toHaveLength(1)
  })

  test('每一种年纪的人都可能是有证的人，收入是他的或者别人的', () => {
    const ways = waysOf(family)
    const people = peopleOf(family)
    expect(new Set(ways.map(({ certificate }) => people[certificate]?.group))).toEqual(
      new Set(['seventies', 'adults', 'pupils']),
    )
    for (const { certificate } of ways) {
      const earners = ways.filter((way) => way.certificate === certificate).map(({ income }) => income === certificate)
      expect(earners.toSorted()).toEqual([false, true])
    }
  })

  test('五种年纪、又残又病，也不超过三十种', () => {
    const persons = { adults: 3, sixties: 2, seventies: 2, preschool: 2, pupils: 3 }
    expect(waysOf({ persons, disability: 'severe', seriousIllness: true }).length).toBeLessThanOrEqual(30)
  })

  test('同一个年纪有几位的，说“一位”，不编号', () => {
    expect(peopleOf(family).map(({ label }) => label)).toEqual([
      '家里70岁以上的老人',
      '家里的一位成年人',
      '家里的一位成年人',
      '家里上学的孩子',
    ])
  })
})
