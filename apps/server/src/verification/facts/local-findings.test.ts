import type { ApplicationMember } from '@jzt/contract'
import { fen, type MemberId, plainDate, yuan } from '@jzt/kernel'
import { assessHousehold, parametersOn } from '@jzt/rules'
import { familyByKey } from '@jzt/sandbox/people'
import { describe, expect, it } from 'vitest'
import { familyOnFile, memberId } from '../testing/known-answers.ts'
import type { FamilyOnFile } from './family-on-file.ts'
import { householdFacts } from './household-facts.ts'

const first = memberId(1) as MemberId
const known = <Value>(value: Value, source: string) => ({ known: true, value, source })
const unasked = { known: false, reason: 'not-stated' }

/** 案例一的父亲换一种情形，旁的不变。 */
const family = (change: Partial<ApplicationMember> = {}, more: Partial<FamilyOnFile> = {}): FamilyOnFile => {
  const base = familyOnFile(familyByKey('case-1'), more)
  const [father, ...others] = base.application.members as [ApplicationMember, ...ApplicationMember[]]
  return { ...base, application: { ...base.application, members: [{ ...father, ...change }, ...others] } }
}
const fatherOf = (of: FamilyOnFile) => householdFacts(of).members[0]
const found = (...foundAtVisits: FamilyOnFile['foundAtVisits']) => ({ foundAtVisits })

describe('需要长期照护', () => {
  const disabled = { disability: { kind: 'physical', level: 1 } } as const
  const care = (of: FamilyOnFile) => fatherOf(of)?.needsLongTermCare

  it('申请里说的是申报；没有问的未知', () => {
    expect(care(family({ ...disabled, longTermCare: true }))).toEqual(known(true, 'declared'))
    expect(care(family(disabled))).toEqual(unasked)
  })

  it('自理能力评估有一项不能自理就需要；入户单独认定的以认定为准', () => {
    const items = { eats: true, dresses: true, getsUp: true, usesToilet: true, walks: true }
    const looked = (washes: boolean) => ({ selfCare: [{ memberId: first, ...items, washes }] })
    expect(care(family(disabled, found(looked(false))))).toEqual(known(true, 'observed'))
    expect(care(family({ ...disabled, longTermCare: true }, found(looked(true))))).toEqual(known(false, 'observed'))
    const judged = { care: [{ memberId: first, needed: true, words: '夜里要人翻身' }] }
    expect(care(family(disabled, found(looked(true), judged)))).toEqual(known(true, 'observed'))
  })

  it('一级残疾、低保家庭、需要照护：护理补贴有了结论', () => {
    const benefit = (of: FamilyOnFile) =>
      assessHousehold(householdFacts(of), plainDate('2026-09-21')).benefits?.find(
        ({ programme }) => programme === 'disability-care',
      )?.entitled
    expect(
      [undefined, false, true].map((longTermCare) =>
        benefit(family({ ...disabled, ...(longTermCare === undefined ? {} : { longTermCare }) })),
      ),
    ).toEqual(['unknown', 'no', 'yes'])
  })
})

describe('民事行为能力', () => {
  const capacity = (of: FamilyOnFile) => fatherOf(of)?.noCivilCapacity
  const mind = { disability: { kind: 'mental', level: 2 } } as const

  it('不由残疾类别推定：该问而没有问的未知，问过的以回答为准', () => {
    expect(capacity(family(mind))).toEqual(unasked)
    expect(capacity(family({ ...mind, noCivilCapacity: false }))).toEqual(known(false, 'declared'))
    expect(capacity(family({ ...mind, noCivilCapacity: true }))).toEqual(known(true, 'declared'))
    expect(capacity(family({ bedridden: 'half-year' }))).toEqual(unasked)
  })

  it('别的成年人，没有法院宣告就有完全民事行为能力', () => {
    expect(capacity(family())).toEqual(known(false, 'declared'))
    expect(capacity(family({ disability: { kind: 'physical', level: 1 } }))).toEqual(known(false, 'declared'))
  })

  it('入户看到法院文书的，以文书为准，不论申请怎么说', () => {
    const judgment = (declaredByCourt: boolean) => ({
      capacity: [{ memberId: first, declaredByCourt, words: '渝中区法院民事判决书' }],
    })
    expect(capacity(family({}, found(judgment(true))))).toMatchObject({ value: true })
    expect(capacity(family({ ...mind, noCivilCapacity: true }, found(judgment(false))))).toMatchObject({ value: false })
  })
})

describe('拒绝合适工作的记录', () => {
  const labour = (...refusals: { on: string; employer: string }[]) => ({
    labour: [
      {
        memberId: first,
        able: true,
        refusals: refusals.map(({ on, employer }) => ({ on: plainDate(on), employer, reason: '嫌远' })),
        words: '镇劳动保障所推荐',
      },
    ],
  })
  const count = (of: FamilyOnFile) => fatherOf(of)?.refusedJobs
  const [spring, summer] = [
    { on: '2026-04-01', employer: '物业公司保安' },
    { on: '2026-07-01', employer: '超市理货' },
  ]

  it('次数从逐次的记录数出来；两次走访写到同一份工作，算一次', () => {
    expect(count(family())).toEqual(known(0, 'verified'))
    const visits = found(labour(spring), labour(spring, summer))
    expect(count(family({}, visits))).toEqual(known(2, 'determined'))
  })

  it('发放以后记下的也算，与走访写到的同一份工作不重复', () => {
    const refusals = [summer, { on: '2026-12-01', employer: '快递站' }].map(({ on, employer }) => ({
      memberId: first,
      on: plainDate(on),
      employer,
      reason: '嫌远',
    }))
    const ownRecords = { elsewhere: [], aidThisYearFen: fen(0), refusals }
    expect(count(family({}, { ...found(labour(spring, summer)), ownRecords }))).toEqual(known(3, 'determined'))
  })

  it('以前的表只写了次数：不重复相加', () => {
    const before = { labour: [{ memberId: first, able: true, refusedJobs: 3, words: '台账' }] }
    expect(count(family({}, found(before)))).toEqual(known(3, 'determined'))
    expect(count(family({}, found(before, labour(spring))))).toEqual(known(3, 'determined'))
  })
})

describe('水电燃料通讯物业', () => {
  const withLimit = (of: FamilyOnFile) => {
    const on = plainDate('2026-09-21')
    const city = parametersOn(on)
    const share = { ...city.values['consumption.utility-share'], value: 20 }
    const parameters = { ...city, values: { ...city.values, 'consumption.utility-share': share } }
    return assessHousehold(householdFacts(of), on, { parameters })
  }
  const spending = (monthly: number, more: Partial<FamilyOnFile> = {}): FamilyOnFile => {
    const base = family({}, more)
    return { ...base, application: { ...base.application, utilities: { monthlyFen: yuan(monthly) } } }
  }

  it('区里定了限额而没有问到的，不下结论；没有定限额的，不妨碍', () => {
    expect(withLimit(family())).toMatchObject({ result: 'undecided', missing: [{ title: '水电燃料通讯物业月支出' }] })
    expect(assessHousehold(householdFacts(family()), plainDate('2026-09-21')).result).toBe('dibao')
  })

  it('限额为标准的百分之二十：三人 462 元恰好可以，多一分不行；看过缴费单的以缴费单为准', () => {
    expect(withLimit(spending(462)).result).toBe('dibao')
    expect(withLimit(spending(462.01)).result).not.toBe('dibao')
    const bills = found({ utilities: { monthlyFen: yuan(500), words: '看了三张缴费单' } })
    expect(withLimit(spending(100, bills)).result).not.toBe('dibao')
    expect(householdFacts(spending(100, bills)).utilities).toEqual(known(yuan(500), 'observed'))
  })
})

describe('自己的账和名单', () => {
  const books = (more: Partial<FamilyOnFile['ownRecords']>) =>
    family({}, { ownRecords: { elsewhere: [], aidThisYearFen: fen(0), ...more } })

  it('在名单上的是，不在的不是', () => {
    expect(fatherOf(books({}))?.specialHardship).toEqual(known(false, 'verified'))
    expect(fatherOf(books({ speciallyHard: [first] }))?.specialHardship).toEqual(known(true, 'verified'))
  })

  it('领着低保的：为什么收入增加由工作人员认定，渐退期用过几个月看账；没有人核实过的不猜', () => {
    const benefits = [{ programme: 'dibao', amountFen: yuan(910) }] as const
    expect(householdFacts(books({ benefits })).incomeRise).toEqual(unasked)
    expect(householdFacts(books({ benefits, incomeRise: 'employment', graceMonthsUsed: 4 }))).toMatchObject({
      paidAmount: known(yuan(910), 'verified'),
      incomeRise: known('employment', 'determined'),
      graceMonthsUsed: known(4, 'verified'),
    })
  })
})
