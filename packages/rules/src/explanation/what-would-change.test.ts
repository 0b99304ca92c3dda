import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import { applicant, family, spouse, today, verified, yuanFact } from '../testing/a-family.ts'
import { type Told, tell } from './told.ts'
import { whatWouldChange } from './what-would-change.ts'

interface Made {
  readonly facts?: Partial<HouseholdFacts>
  readonly asked?: Told['asked']
}

function toldOf(members: readonly MemberFacts[], { facts = {}, asked = ['dibao'] }: Made = {}): Told {
  const household = family(members, facts)
  return tell(assessHousehold(household, today, { asked }), { facts: household, on: today, asked })
}
const sentences = (...of: Parameters<typeof toldOf>) => whatWouldChange(toldOf(...of))

describe('说的是哪一样', () => {
  const earning = [applicant({ wage: yuanFact(3000) })]

  test('申请了两样，每一句前面写明是哪一样；只申请一样的不写', () => {
    const both = sentences(earning, { asked: ['tekun', 'dibao'] })
    expect(both.map((one) => one.split('：')[0])).toEqual(['特困供养', '特困供养', '特困供养', '低保'])
    expect(sentences(earning)[0]).toMatch(/^家庭人均月收入 3,000 元/)
  })

  test('给了的那一样不说怎样才符合，说到多少不再符合；没有给的照说', () => {
    const old = { birth: verified(plainDate('1950-01-01')) }
    const told = sentences([applicant({ label: '丈夫', ...old }), spouse({ label: '妻子' })], {
      asked: ['tekun', 'dibao'],
    })
    expect(told).toEqual([
      expect.stringMatching(/^特困供养：妻子：“无劳动能力”没有达到；若妻子/),
      '家庭人均月收入达到或超过 770 元的，不再符合低保条件。',
      '家庭人口、收入、财产发生变化的，请及时告知镇街，以便重新测算。',
    ])
  })
})

describe('收入到多少不再符合', () => {
  const withoutFigures = (told: Told): Told => ({ ...told, assessment: { ...told.assessment, figures: {} } })

  test('有标准线的写线；测算里没有存下线的，写还能增加多少', () => {
    const told = toldOf([applicant({ wage: yuanFact(500) })])
    expect(whatWouldChange(told)[0]).toBe('家庭人均月收入达到或超过 770 元的，不再符合低保条件。')
    expect(whatWouldChange(withoutFigures(told))[0]).toBe('家庭月收入增加 270 元以上的，不再符合低保条件。')
  })

  test('收入不相干的临时救助，只提醒报告变化', () => {
    const robbed = {
      hardship: verified('sudden'),
      hardshipSituation: verified('accident'),
      affectedPersons: verified(1),
      aidedForSameCause: verified(false),
      aidReceivedThisYear: yuanFact(0),
      placeOfRequest: verified('emergency'),
    } as const
    expect(sentences([applicant()], { facts: robbed, asked: ['temporary'] })).toEqual([
      '家庭人口、收入、财产发生变化的，请及时告知镇街，以便重新测算。',
    ])
  })
})
