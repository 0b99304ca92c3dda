import { yuan } from '@jzt/kernel'
import { familyByKey } from '@jzt/sandbox/people'
import { describe, expect, it } from 'vitest'
import { applicationOf } from '../../../test-support/family-application.ts'
import type { RecordOf } from '../register-record.ts'
import { answering, familyOnFile, memberId } from '../testing/known-answers.ts'
import { contradictions } from './contradictions.ts'

const codesOf = (family: Parameters<typeof contradictions>[0]) => contradictions(family).map(({ code }) => code)
const first = memberId(1)

describe('申报与核对的比对', () => {
  it.each(['case-1', 'case-2a', 'resident-pension', 'case-6'])('%s：申报与登记一致，没有疑点', (key) => {
    expect(codesOf(familyOnFile(familyByKey(key)))).toEqual([])
  })

  it('没有申报的小汽车是一条疑点，写明申报和查得', () => {
    const [finding, ...others] = contradictions(familyOnFile(familyByKey('undeclared-car')))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      code: 'vehicle-not-declared',
      memberId: first,
      subject: 'vehicle-1',
      stated: '未申报',
    })
    expect(finding?.found).toContain('渝A0T024')
    expect(finding?.found).toContain('25,000 元')
  })

  it('登记为报废未注销的车辆要看报废证明；已注销的不是疑点', () => {
    const family = familyOnFile(familyByKey('undeclared-car'))
    const [car] = family.answers.find((one) => one.register === 'vehicle')!.records as RecordOf<'vehicle'>[]
    const withState = (state: string) =>
      answering(family, { register: 'vehicle', memberId: first }, { records: [{ ...car!, state }] })
    expect(codesOf(withState('达到报废标准'))).toEqual(['vehicle-scrapped'])
    expect(codesOf(withState('注销'))).toEqual([])
  })

  it('缴费基数只是线索：没有申报工资的问一问，高于申报工资的也问一问', () => {
    const family = familyOnFile(familyByKey('case-1'))
    const application = applicationOf(familyByKey('case-1'))
    expect(codesOf({ ...family, application: { ...application, income: [] } })).toEqual(['wage-not-declared'])
    const lower = application.income.map((item) => ({ ...item, grossFen: yuan(1499) }))
    expect(codesOf({ ...family, application: { ...application, income: lower } })).toEqual(['wage-below-base'])
    const equal = application.income.map((item) => ({ ...item, grossFen: yuan(1500) }))
    expect(codesOf({ ...family, application: { ...application, income: equal } })).toEqual([])
  })

  it('养老金：没有申报、数额或基础部分不同、登记中没有，各是一条疑点', () => {
    const family = familyOnFile(familyByKey('resident-pension'))
    const { application } = family
    const income = (change: object) => application.income.map((item) => ({ ...item, ...change }))
    expect(codesOf({ ...family, application: { ...application, income: [] } })).toEqual([
      'pension-not-declared',
      'pension-not-declared',
    ])
    const other = { ...application, income: income({ basicPensionFen: yuan(100) }) }
    expect(codesOf({ ...family, application: other })).toEqual(['pension-differs', 'pension-differs'])
    const none = answering(family, { register: 'social-insurance', memberId: first }, { status: 'none', records: [] })
    expect(codesOf(none)).toEqual(['pension-not-in-register'])
  })

  it('户口上的人没有申报、成员户口在别处、户籍登记查无此人，各是一条疑点', () => {
    const family = familyOnFile(familyByKey('case-1'))
    const { application } = family
    const withoutChild = { ...application, members: application.members.slice(0, 2) }
    const [missing] = contradictions({ ...family, application: withoutChild })
    expect(missing).toMatchObject({ code: 'household-member-undeclared', subject: 'household-3' })
    expect(missing?.found).toContain('周**')
    const spouse = { register: 'household', memberId: memberId(2) } as const
    const own = family.answers.find((one) => one.memberId === spouse.memberId && one.register === 'household')!
    const moved = own.records.map((record) => ({ ...record, registerNo: '500103001001999' }))
    expect(codesOf(answering(family, spouse, { records: moved as typeof own.records }))).toEqual(['household-differs'])
    expect(codesOf(answering(family, spouse, { status: 'none', records: [] }))).toEqual(['not-in-household-register'])
  })

  it('没有申报的住房和商铺是疑点；申报的住房登记中没有也是', () => {
    const family = familyOnFile(familyByKey('case-6'))
    const { application } = family
    const codes = codesOf({ ...family, application: { ...application, dwellings: [] } })
    expect(codes).toEqual(['dwelling-not-declared', 'dwelling-not-declared'])
    const owner = family.answers.find((one) => one.register === 'real-estate' && one.records.length > 0)!
    expect(codesOf(answering(family, owner, { status: 'none', records: [] }))).toEqual([
      'dwelling-not-in-register',
      'dwelling-not-in-register',
    ])
    const shop = { ...(owner.records[0] as RecordOf<'dwelling'>), certificateNo: 'S', use: '商业', address: '商铺1号' }
    expect(codesOf(answering(family, owner, { records: [...owner.records, shop] }))).toEqual(['shop-not-declared'])
  })

  it('没有答复的登记不构成疑点：沉默不是“无”，也不是“有”', () => {
    const family = familyOnFile(familyByKey('undeclared-car'))
    for (const status of ['waiting', 'no-answer', 'error', 'malformed', 'not-covered', 'stood-in'] as const) {
      const silent = { ...family, answers: family.answers.map((one) => ({ ...one, status, records: [] })) }
      expect(codesOf(silent), status).toEqual([])
    }
  })

  it('入户看到的收入与申报不同是疑点，相同不是', () => {
    const family = familyOnFile(familyByKey('case-1'))
    const seen = (amount: number) => ({ ...family, observed: [{ memberId: first, monthlyFen: yuan(amount) }] })
    expect(codesOf(seen(1500))).toEqual([])
    expect(codesOf(seen(2000))).toEqual(['income-observed-differs'])
  })
})
