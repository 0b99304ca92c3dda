import { describe, expect, test } from 'vitest'
import type { memberCatalogue } from '../facts/catalogue.ts'
import type { MemberFacts } from '../facts/household-facts.ts'
import { noLabourAbility } from '../tekun/no-labour-ability.ts'
import { applicant, family, verified, yuanFact } from '../testing/a-family.ts'
import { judged } from '../testing/judged.ts'

import { clergyInHardship, disabledInMarginalFamily, disabledWithoutLabourAbility } from './routes.ts'

type Kind = keyof typeof memberCatalogue.disability.words

const levels = [0, 1, 2, 3, 4]
const one = (facts: Partial<MemberFacts>) => family([applicant(facts)])
const ofKind = (kind: Kind, level: number, facts: Partial<MemberFacts> = {}) =>
  one({ disability: verified(kind), disabilityLevel: verified(level), ...facts })

describe('残疾且无劳动能力', () => {
  test.each([
    ['intellectual', [false, true, true, true, false]],
    ['mental', [false, true, true, true, false]],
    ['physical', [false, true, true, false, false]],
    ['visual', [false, true, false, false, false]],
    ['multiple', [false, true, true, false, false]],
    ['hearing', [false, false, false, false, false]],
  ] as const)('%s 残疾：各级', (kind, expected) => {
    const found = levels.map((level) => judged(disabledWithoutLabourAbility, ofKind(kind, level), { memberId: 'm1' }))
    expect(found).toEqual(expected)
    const tekun = levels.map((level) => judged(noLabourAbility, ofKind(kind, level), { memberId: 'm1' }))
    expect(tekun).toEqual(kind === 'multiple' ? levels.map(() => false) : expected)
  })

  test('不能独立生活的，任何一级证都算，没有证的不算', () => {
    const found = levels.map((level) =>
      judged(disabledWithoutLabourAbility, ofKind('hearing', level, { cannotLiveAlone: verified(true) }), {
        memberId: 'm1',
      }),
    )
    expect(found).toEqual([false, true, true, true, true])
  })
})

describe('边缘家庭中的残疾人', () => {
  test.each([
    ['hearing', [false, true, true, false, false]],
    ['intellectual', [false, true, true, true, false]],
    ['mental', [false, true, true, true, false]],
  ] as const)('%s 残疾：各级', (kind, expected) => {
    const found = levels.map((level) =>
      judged(disabledInMarginalFamily, ofKind(kind, level, { wage: yuanFact(900) }), { memberId: 'm1' }),
    )
    expect(found).toEqual(expected)
  })
})

describe('困难的宗教教职人员', () => {
  const clergy = (years: number, assets: number) =>
    judged(clergyInHardship, one({ clergyYears: verified(years), financialAssets: yuanFact(assets) }), {
      memberId: 'm1',
    })

  test('住满三年，资产恰在一人限额的符合，多一分不符合', () => {
    expect([clergy(2, 0), clergy(3, 18_480), clergy(3, 18_480.01)]).toEqual([false, true, false])
  })
})
