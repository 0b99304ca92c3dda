import { describe, expect, test } from 'vitest'
import { unknown } from '../facts/fact.ts'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import { applicant, family, spouse, verified, yuanFact } from '../testing/a-family.ts'
import { judged } from '../testing/judged.ts'
import { consumptionWithinRule } from './consumption-within-rule.ts'

const asked: Partial<HouseholdFacts> = { consumptionAsked: verified('asked'), utilities: yuanFact(0) }
const within = (facts: Partial<HouseholdFacts> = {}, member: Partial<MemberFacts> = {}, values = {}) =>
  judged(consumptionWithinRule, family([applicant(), spouse(member)], { ...asked, ...facts }), { values })

describe('家庭消费支出（渝府办发〔2022〕128号）', () => {
  test('问过而没有发现什么：符合；没有问过的，不当作发现', () => {
    expect(within()).toBe(true)
    expect(within({ consumptionAsked: verified('not-asked'), homeSpending: verified('bought') })).toBe(true)
    expect(within({ homeSpending: unknown('not-stated') })).toEqual(['近三年建房购房装修'])
  })

  test.each(['built', 'bought', 'renovated'] as const)('三年内 %s：不符合，除非不得不如此', (homeSpending) => {
    expect(within({ homeSpending: verified(homeSpending) })).toBe(false)
    for (const reason of ['disaster', 'danger', 'demolition', 'misfortune'] as const) {
      expect(within({ homeSpending: verified(homeSpending), homeSpendingReason: verified(reason) })).toBe(true)
    }
  })

  test('自费出国留学：不符合；不计入家庭的人不算', () => {
    expect(within({}, { studiesAbroad: verified(true) })).toBe(false)
    expect(within({}, { studiesAbroad: verified(true), absence: verified('serving-sentence') })).toBe(true)
  })

  test.each([
    ['民办学校学费', 'privateSchoolFee'],
    ['商业保险缴费', 'insurancePremium'],
  ] as const)('%s少于十二倍标准一分符合，达到不符合；不计入家庭的人不算', (_, name) => {
    expect(within({}, { [name]: yuanFact(9239.99) })).toBe(true)
    expect(within({}, { [name]: yuanFact(9240) })).toBe(false)
    expect(within({}, { [name]: yuanFact(9240), absence: verified('serving-sentence') })).toBe(true)
    const multiple = name === 'privateSchoolFee' ? 'consumption.school-multiple' : 'consumption.insurance-multiple'
    expect(within({}, {}, { [multiple]: 0 })).toBe(true)
  })

  test('水电等：当地没有规定的不看；有规定的，恰为人均限额符合，多一分不符合', () => {
    expect(within({ utilities: yuanFact(100_000) })).toBe(true)
    const limit = { 'consumption.utility-share': 10 }
    expect(within({ utilities: yuanFact(154) }, {}, limit)).toBe(true)
    expect(within({ utilities: yuanFact(154.01) }, {}, limit)).toBe(false)
    expect(within({ utilities: yuanFact(15.41) }, {}, { 'consumption.utility-share': 1 })).toBe(false)
  })
})
