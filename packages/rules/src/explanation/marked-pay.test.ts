import type { Programme } from '@jzt/kernel'
import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import { type Benefit, verdictOn } from '../assessment/assessment.ts'
import { unknown } from '../facts/fact.ts'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import type { ParameterName } from '../parameters/parameter.ts'
import { destitute } from '../testing/a-destitute-person.ts'
import { applicant, child, family, spouse, today, verified, yuanFact } from '../testing/a-family.ts'
import { withValues } from '../testing/with-values.ts'
import { examplesTold, markedPay, payRestsOnExample } from './marked-pay.ts'
import { type Told, tell } from './told.ts'

interface Made {
  readonly facts?: Partial<HouseholdFacts>
  readonly asked?: Told['asked']
  readonly values?: Partial<Record<ParameterName, number | null>>
}

function toldOf(members: readonly MemberFacts[], { facts = {}, asked = ['dibao'], values = {} }: Made = {}): Told {
  const household = family(members, facts)
  const made = { parameters: withValues(values), asked }
  return tell(assessHousehold(household, today, made), { ...made, facts: household, on: today })
}

function payOf(told: Told, programme: Programme): string {
  const verdict = verdictOn(told.assessment, programme)
  if (!verdict) throw new Error(`${programme} was not judged`)
  return markedPay(told, verdict)
}

const ill = child({
  label: '女儿',
  birth: verified(plainDate('2000-02-11')),
  study: verified('none'),
  cannotLiveAlone: verified(true),
  seriousIllness: verified(true),
})
const withIllDaughter = [applicant({ wage: yuanFact(3000) }), spouse(), ill]
const fixed = { 'single.fixed-amount': 40_000 } as const
const robbed = {
  hardship: verified('sudden'),
  hardshipSituation: verified('accident'),
  affectedPersons: verified(1),
  aidedForSameCause: verified(false),
  aidReceivedThisYear: yuanFact(0),
  placeOfRequest: verified('emergency'),
} as const

describe('给多少钱，数字有没有官方文件', () => {
  test('低保按公布的标准补差：不标；当地减发的比例没有文件：标示例', () => {
    const refusing = [applicant({ refusedJobs: verified(3) }), spouse()]
    expect(payOf(toldOf([applicant()]), 'dibao')).toBe('每月 770 元')
    expect(payOf(toldOf(refusing, { values: { 'work.refusal-cut': 50 } }), 'dibao')).toBe('每月 1,155 元，示例')
  })

  test('单人保按本人收入补差：不标；当地定额补助没有文件：标示例', () => {
    expect(payOf(toldOf(withIllDaughter), 'single-person')).toBe('每月 830 元')
    expect(payOf(toldOf(withIllDaughter, { values: fixed }), 'single-person')).toBe('每月 460 元，示例')
  })

  test('临时救助的倍数没有文件：一次发给的也标', () => {
    expect(payOf(toldOf([applicant()], { facts: robbed, asked: ['temporary'] }), 'temporary')).toBe('一次 770 元，示例')
  })

  test('不发钱的认定、没有给的，没有金额可标', () => {
    expect(payOf(toldOf([applicant({ wage: yuanFact(900) })]), 'marginal')).toBe('')
    expect(payOf(toldOf([applicant()]), 'tekun')).toBe('')
  })

  const restsOnExample = (told: Told, programme: Programme | Benefit) => payRestsOnExample(told, { programme })

  test('只认定不发钱的不算；不给的没有算过金额，也不算', () => {
    expect(restsOnExample(toldOf([applicant({ wage: yuanFact(900) })]), 'marginal')).toBe(false)
    expect(restsOnExample(toldOf([applicant({ wage: yuanFact(9000) })]), 'dibao')).toBe(false)
  })

  test('别的部门给的补贴，标准没有文件的也算；那一版规则里没有这一样的不算', () => {
    const disabled = { disability: verified('physical'), disabilityLevel: verified(3) } as const
    const values = { 'disability-subsidy.living': 9_000 } as const
    const told = toldOf([applicant(), spouse(disabled)], { values })
    expect(restsOnExample(told, 'disability-living')).toBe(true)
    const edition = { ...told.edition, programmes: [], benefits: [] }
    expect(restsOnExample({ ...told, edition }, 'disability-living')).toBe(false)
  })

  test('存下的说明里写了每个人的金额、没有写合计的，看每个人的', () => {
    const told = toldOf(withIllDaughter, { values: fixed })
    const uses = told.assessment.trace.uses?.flatMap((line) => {
      return line.rule?.id === 'single.amount' ? (line.uses ?? []) : [line]
    })
    const trace = { ...told.assessment.trace, uses: uses ?? [] }
    expect(restsOnExample({ ...told, assessment: { ...told.assessment, trace } }, 'single-person')).toBe(true)
  })
})

describe('信里列出的示例数值', () => {
  const savings = '人均金融资产限额（低保标准倍数）24 倍'
  const marginalLine = '低保边缘收入线（低保标准的百分比）150%'

  test('低保：只列低保用到的；别的项目用到的不列', () => {
    expect(examplesTold(toldOf([applicant()]))).toEqual([savings])
  })

  test('申请低保、给的是单人保：条件用到的、金额用到的都列', () => {
    const examples = examplesTold(toldOf(withIllDaughter, { values: fixed }))
    expect(examples).toEqual([savings, marginalLine, '单独纳入低保人员的固定补助额（0 表示按本人收入补差）400 元'])
  })

  test('申请了两样，同一个数值只列一遍', () => {
    const both = toldOf([applicant()], { asked: ['dibao', 'marginal'] })
    expect(examplesTold(both).filter((one) => one === savings)).toHaveLength(1)
    expect(examplesTold(both)).toContain(marginalLine)
  })

  test('不符合的、暂不能判定的，也列所申请的依据', () => {
    const refused = toldOf([applicant({ financialAssets: yuanFact(20_000) })])
    const open = toldOf([applicant({ financialAssets: unknown('not-covered') })])
    expect([refused, open].map(({ assessment }) => assessment.result)).toEqual(['none', 'undecided'])
    expect([refused, open].map(examplesTold)).toEqual([[savings], [savings]])
  })

  test('申请的没有给、给了别的：两样的依据都列', () => {
    const told = toldOf([destitute(), spouse({ wage: yuanFact(900) })], { asked: ['tekun', 'dibao'] })
    expect(told.assessment.result).toBe('dibao')
    expect(examplesTold(told)).toContain(savings)
  })

  test('说明里没有这一样的，没有可列的', () => {
    const told = toldOf([applicant()])
    const trace = { ...told.assessment.trace, uses: [] }
    expect(examplesTold({ ...told, assessment: { ...told.assessment, trace } })).toEqual([])
    expect(examplesTold({ ...told, edition: { ...told.edition, programmes: [] } })).toEqual([])
  })
})
