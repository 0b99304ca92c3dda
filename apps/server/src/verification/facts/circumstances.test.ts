import type { Application, Supporter, SupporterFinding } from '@jzt/contract'
import { type Fen, fen, type MemberId, plainDate, yuan } from '@jzt/kernel'
import { assessHousehold, type HouseholdFacts } from '@jzt/rules'
import { familyByKey } from '@jzt/sandbox/people'
import { describe, expect, it } from 'vitest'
import { contradictions } from '../findings/contradictions.ts'
import { familyOnFile, memberId } from '../testing/known-answers.ts'
import type { FamilyOnFile } from './family-on-file.ts'
import { householdFacts } from './household-facts.ts'

const on = plainDate('2026-09-21')
const first = memberId(1) as MemberId
const widow = (change: Partial<Application> = {}, more: Partial<FamilyOnFile> = {}): FamilyOnFile => {
  const family = familyOnFile(familyByKey('widow-82'), more)
  return { ...family, application: { ...family.application, ...change } }
}
const assess = (family: FamilyOnFile) => assessHousehold(householdFacts(family), on)
const supporters = (family: FamilyOnFile) => {
  const list = householdFacts(family).supporters
  return list.known ? list.value : undefined
}
const son: Supporter = {
  key: 's1',
  name: '陈大力',
  relation: 'child',
  supports: 'm1',
  status: 'able',
  householdSize: 3,
  householdIncomeFen: yuan(5400),
  supportedPeople: 2,
}
const known = <Value>(value: Value, source: string) => ({ known: true, value, source })
const unasked = { known: false, reason: 'not-stated' }

describe('没有问过的，不当作没有', () => {
  it('以前的申请没有问义务人、企业：老人的案子暂不能判定，写明缺什么', () => {
    const { supporters: _, consumption: __, asking: ___, ...before } = widow().application
    const { result, missing } = assess({ ...widow(), application: before })
    expect(result).toBe('undecided')
    expect(missing.map(({ title }) => title)).toEqual(expect.arrayContaining(['企业']))
    expect(householdFacts({ ...widow(), application: before }).supporters).toEqual(unasked)
  })

  it('入户查清以后可以判定：没有别的义务人，没有企业', () => {
    const { supporters: _, asking: __, ...before } = widow().application
    const found = { supporters: [], supportersClear: true, company: { count: 0, words: '邻居都说没有' } }
    expect(assess({ ...widow(), application: before, foundAtVisits: [found] }).result).toBe('dibao')
  })

  it('健康的夫妻带孩子不问义务人：没有人须由外人赡养抚养，不妨碍判定', () => {
    const family = familyOnFile(familyByKey('case-1'))
    expect(family.application.supporters).toBeUndefined()
    expect(supporters(family)).toEqual([])
    expect(assess(family)).toMatchObject({ result: 'dibao', amountFen: yuan(910) })
  })

  it('没有问过消费：写明未询问，不写“无”', () => {
    const { consumption: _, ...before } = widow().application
    const facts = householdFacts({ ...widow(), application: before })
    expect(facts.consumptionAsked).toEqual(known('not-asked', 'declared'))
    expect(facts.homeSpending).toEqual(unasked)
    expect(facts.members[0]?.insurancePremium).toEqual(unasked)
  })

  it('没有做自理能力评估：六项都未知', () => {
    expect(householdFacts(widow()).members[0]?.eatsAlone).toEqual(unasked)
  })
})

describe('家庭以外的义务人', () => {
  it('儿子一家三口收入 5,400 元、赡养两人：每月赡养费 195 元计入（案例 9b）', () => {
    const without = assess(widow()).amountFen
    const { result, amountFen } = assess(widow({ supporters: [son] }))
    expect({ result, less: without - amountFen }).toEqual({ result: 'dibao', less: yuan(195) })
  })

  it('义务人自己说明的先于家里填的；入户了解到的又先于他说的；年龄从他的身份证来', () => {
    const person = {
      personId: memberId(9),
      name: '陈大力',
      idNumber: '500103197501010014' as never,
      birth: plainDate('1975-01-01'),
    }
    const statement = { householdIncomeFen: yuan(6000), ownIncomeFen: yuan(4000) }
    const answer = { supporterKey: 's1', outcome: 'consented' as const, answeredOn: on, person, statement }
    const said = { ...widow({ supporters: [son] }), supporterAnswers: [{ ...answer, authorisationNo: 'SQ', why: '' }] }
    expect(supporters(said)?.[0]).toMatchObject({
      householdIncome: known(yuan(6000), 'supporter'),
      householdSize: known(3, 'declared'),
      ownIncome: known(yuan(4000), 'supporter'),
      age: known(51, 'supporter'),
    })
    const found: SupporterFinding = { key: 's1', name: '陈大力', householdIncomeFen: yuan(5400), words: '看了工资卡' }
    expect(supporters({ ...said, foundAtVisits: [{ supporters: [found] }] })?.[0]?.householdIncome).toEqual(
      known(yuan(5400), 'observed'),
    )
  })

  it('义务人不同意核查：家里填过的照旧算，没填的写明他不同意，等入户认定，不因此判定不符合', () => {
    const declined = {
      ...{ supporterKey: 's1', outcome: 'declined' as const, answeredOn: on, authorisationNo: undefined },
      ...{ person: undefined, statement: undefined, why: undefined },
    }
    const stated = widow({ supporters: [son] }, { supporterAnswers: [declined] })
    expect(assess(stated).result).toBe('dibao')
    const { householdIncomeFen: _, ...unclear } = son
    const open = widow({ supporters: [unclear] }, { supporterAnswers: [declined] })
    expect(assess(open)).toMatchObject({
      result: 'undecided',
      missing: [{ title: '陈大力的义务人家庭月收入', reason: '本人不同意核查' }],
    })
    const found: SupporterFinding = { key: 's1', name: '陈大力', householdIncomeFen: yuan(5400), words: '邻居说的' }
    expect(assess({ ...open, foundAtVisits: [{ supporters: [found] }] }).result).toBe('dibao')
  })

  it('收入不清楚：暂不能判定；入户了解到了，就按了解到的算', () => {
    const { householdIncomeFen: _, ...unclear } = son
    const family = widow({ supporters: [unclear] })
    expect(assess(family)).toMatchObject({ result: 'undecided', missing: [{ title: '陈大力的义务人家庭月收入' }] })
    const found: SupporterFinding = {
      key: 's1',
      name: '陈大力',
      householdIncomeFen: yuan(5400),
      words: '单位同事说的',
    }
    const settled = { ...family, foundAtVisits: [{ supporters: [found] }] }
    expect(supporters(settled)?.[0]?.householdIncome).toEqual(known(yuan(5400), 'observed'))
    expect(assess(settled).result).toBe('dibao')
  })

  it('赡养几个人不清楚：未知，不当作一个', () => {
    const { supportedPeople: _, ...unclear } = son
    expect(supporters(widow({ supporters: [unclear] }))?.[0]?.supportedPeople).toEqual(unasked)
  })

  it.each([
    ['dibao', { aid: known('dibao', 'declared'), disabilityLevel: unasked }],
    ['prison', { standing: known('serving-sentence', 'declared'), aid: unasked }],
    ['severely-disabled', { disabilityLevel: known(2, 'declared'), standing: unasked }],
    ['mental-level-3', { disability: known('mental', 'declared'), disabilityLevel: known(3, 'declared') }],
    ['able', { aid: known('none', 'declared'), standing: known('none', 'declared') }],
    ['unknown', { unable: unasked, aid: unasked, standing: unasked }],
  ] as const)('情形 %s：只写明说到的一项', (status, facts) => {
    expect(supporters(widow({ supporters: [{ ...son, status }] }))?.[0]).toMatchObject(facts)
  })

  it('领低保的儿子不计赡养费，收入不清楚也不妨碍', () => {
    const { householdIncomeFen: _, householdSize: __, ...poor } = son
    expect(assess(widow({ supporters: [{ ...poor, status: 'dibao' }] })).result).toBe('dibao')
  })

  it('入户认定没有能力，来源是认定；申请没有写到的另列一人，说两次也是一人', () => {
    const daughter: SupporterFinding = { name: '陈小玉', words: '社区说还有女儿' }
    const family = widow(
      { supporters: [son] },
      {
        foundAtVisits: [
          { supporters: [{ key: 's1', name: '陈大力', unable: true, words: '瘫痪在床' }, daughter] },
          { supporters: [{ ...daughter, status: 'missing' }] },
        ],
      },
    )
    const [first, second, ...others] = supporters(family) ?? []
    expect(first).toMatchObject({ id: 's1', unable: known(true, 'determined') })
    expect(second).toMatchObject({ label: '陈小玉', standing: known('declared-missing', 'observed') })
    expect(others).toEqual([])
  })
})

describe('消费、支出、企业', () => {
  it('灾后重建不计；另有一套没有原因的，以没有原因的为准', () => {
    const home = (items: NonNullable<Application['consumption']>) => {
      const { homeSpending, homeSpendingReason } = householdFacts(widow({ consumption: items }))
      return [homeSpending, homeSpendingReason].map((fact) => fact.known && fact.value)
    }
    expect(home([])).toEqual(['none', 'none'])
    expect(home([{ kind: 'built-home', because: 'disaster' }])).toEqual(['built', 'disaster'])
    expect(home([{ kind: 'built-home', because: 'disaster' }, { kind: 'bought-home' }])).toEqual(['bought', 'none'])
  })

  it('保险费按人合计；自费留学的是这个人', () => {
    const consumption: Application['consumption'] = [
      { kind: 'insurance', memberKey: 'm1', yearlyFen: yuan(5000) },
      { kind: 'insurance', memberKey: 'm1', yearlyFen: yuan(4240) },
    ]
    const facts = householdFacts(widow({ consumption }))
    expect(facts.members[0]).toMatchObject({
      insurancePremium: known(yuan(9240), 'declared'),
      studiesAbroad: known(false, 'declared'),
    })
    expect(assess(widow({ consumption })).result).toBe('none')
  })

  it('一年的支出按类合计；付给别人的赡养费按月从收入中扣', () => {
    const spending: Application['spending'] = [
      { memberKey: 'm1', kind: 'medical', yearlyFen: yuan(18000) },
      { memberKey: 'm1', kind: 'medical', yearlyFen: yuan(2000) },
      { memberKey: 'm1', kind: 'support-paid', yearlyFen: yuan(1200) },
    ]
    const facts = householdFacts(widow({ spending }))
    expect(facts.medicalSpending).toEqual(known(yuan(20000), 'declared'))
    expect(facts.rehabilitationSpending).toEqual(known(0, 'declared'))
    expect(facts.members[0]?.supportPaid).toEqual(known(yuan(100), 'declared'))
  })

  it('企业不算钱，算企业：有企业的不符合；人工认定不影响的可以', () => {
    const assets: Application['assets'] = [{ memberKey: 'm1', kind: 'company', amountFen: yuan(100000) }]
    expect(householdFacts(widow({ assets })).members[0]?.financialAssets).toEqual(known(0, 'declared'))
    expect(assess(widow({ assets })).result).toBe('undecided')
    const seen = (accepted: boolean) => [{ company: { count: 1, accepted, words: '执照还在，门早关了' } }]
    expect(assess(widow({ assets }, { foundAtVisits: seen(true) })).result).toBe('dibao')
    expect(assess(widow({ assets }, { foundAtVisits: seen(false) })).result).toBe('none')
  })
})

describe('申请人和入户各说各的', () => {
  it('老人的高龄津贴计入转移收入，特困认定时不计', () => {
    const income: Application['income'] = [
      { memberKey: 'm1', kind: 'old-age-allowance', grossFen: yuan(200), per: 'month' },
    ]
    const [member] = householdFacts(widow({ income }, { answers: [] })).members
    expect(member?.transfersTekunIgnores).toEqual(known(yuan(200), 'declared'))
  })

  it('六项自理能力以最后一次入户为准', () => {
    const items = { dresses: true, getsUp: true, usesToilet: true, walks: true, washes: true }
    const looked = (eats: boolean) => ({ selfCare: [{ memberId: first, eats, ...items }] })
    const [member] = householdFacts(widow({}, { foundAtVisits: [looked(true), looked(false), {}] })).members
    expect(member).toMatchObject({ eatsAlone: known(false, 'observed'), walksAlone: known(true, 'observed') })
  })

  it('工资不能证明：按同行业平均工资，来源是认定', () => {
    const unprovenWages = [{ memberId: first, industryWageFen: yuan(3000), words: '没有工资单' }]
    const [member] = householdFacts(familyOnFile(familyByKey('case-1'), { foundAtVisits: [{ unprovenWages }] })).members
    expect(member).toMatchObject({
      wageUnproven: known(true, 'determined'),
      industryWage: known(yuan(3000), 'determined'),
    })
  })

  it('没有劳动能力的谈不上不就业；拒绝工作的次数由工作人员记', () => {
    const labour = (able: boolean, more = {}) => [{ labour: [{ memberId: first, able, ...more, words: '当面看过' }] }]
    const factsOf = (foundAtVisits: FamilyOnFile['foundAtVisits']) =>
      householdFacts(familyOnFile(familyByKey('case-1'), { foundAtVisits })).members[0]
    expect(factsOf(labour(false))?.idleWithoutReason).toEqual(known(false, 'determined'))
    expect(factsOf(labour(true))?.idleWithoutReason).toEqual(unasked)
    expect(factsOf(labour(true, { idle: true, refusedJobs: 3 }))).toMatchObject({
      idleWithoutReason: known(true, 'determined'),
      refusedJobs: known(3, 'determined'),
    })
  })

  it('自己的账：没有领过的记为 0；在别家名下还没有查清的，身份未知', () => {
    const [member] = householdFacts(widow()).members
    expect(member?.aid).toEqual(known('none', 'verified'))
    const paid = { programme: 'dibao', amountFen: yuan(300) as Fen } as const
    const facts = householdFacts(widow({}, { ownRecords: { benefits: [paid], elsewhere: [], aidThisYearFen: fen(0) } }))
    expect(facts.paidAmount).toEqual(known(yuan(300), 'verified'))
    expect(facts.members[0]?.aid).toEqual(known('dibao', 'verified'))
    expect(
      householdFacts(widow({}, { ownRecords: { elsewhere: [first], aidThisYearFen: fen(0) } })).members[0]?.aid,
    ).toEqual(unasked)
  })

  it('一户几项待遇：落实到人的按人，别的成员按全家的一项；特困的人不算在低保的户里', () => {
    const third = memberId(3)
    const aids = (...benefits: NonNullable<FamilyOnFile['ownRecords']['benefits']>) => {
      const ownRecords = { benefits, elsewhere: [], aidThisYearFen: fen(0) }
      const facts = householdFacts(familyOnFile(familyByKey('single-person'), { ownRecords }))
      return [facts.paidAmount, ...facts.members.map(({ aid }) => aid)]
    }
    const verified = (...values: unknown[]) => values.map((value) => known(value, 'verified'))
    const marginal = { programme: 'marginal', amountFen: fen(0) } as const
    const alone = { programme: 'single-person', amountFen: yuan(830), members: [third] } as const
    const cared = { programme: 'tekun', amountFen: yuan(1301), members: [third] } as const
    const dibao = { programme: 'dibao', amountFen: yuan(610) } as const
    expect(aids(alone, marginal)).toEqual(verified(0, 'marginal', 'marginal', 'dibao'))
    expect(aids(cared, dibao)).toEqual(verified(yuan(610), 'dibao', 'dibao', 'tekun'))
    expect(aids(cared)).toEqual(verified(0, 'none', 'none', 'tekun'))
    expect(aids(alone)).toEqual(verified(0, 'none', 'none', 'dibao'))
  })
})

describe('临时救助', () => {
  const temporary: NonNullable<Application['temporary']> = {
    kind: 'sudden',
    filedAt: 'residence',
    words: '家里失火',
    cause: 'fire',
    affected: ['m1'],
    costFen: yuan(3000),
    earlier: { what: 'none' },
  }
  const asking: Application['asking'] = { programmes: ['temporary'] }
  const judged = (facts: HouseholdFacts) => assessHousehold(facts, on, { asked: ['temporary'] })

  it('失火的老人：急难型，一人，可以判定', () => {
    const facts = householdFacts(widow({ asking, temporary }))
    expect(facts).toMatchObject({
      hardship: known('sudden', 'declared'),
      hardshipSituation: known('accident', 'declared'),
      affectedPersons: known(1, 'declared'),
      aidReceivedThisYear: known(0, 'verified'),
      placeOfRequest: known('residence', 'declared'),
    })
    expect(judged(facts)).toMatchObject({ result: 'temporary', missing: [] })
  })

  it('今年领过、数额没有写：未知，不当作零；入户查明了就算', () => {
    const family = widow({ asking, temporary: { ...temporary, earlier: { what: 'other-cause' } } })
    expect(judged(householdFacts(family)).missing.map(({ title }) => title)).toEqual(['本年度已获临时救助金额'])
    const hardship = {
      kind: 'sudden',
      situation: 'accident',
      aidReceivedThisYearFen: yuan(1000),
      words: '查了台账',
    } as const
    const settled = householdFacts({ ...family, foundAtVisits: [{ hardship }] })
    expect(settled.aidReceivedThisYear).toEqual(known(yuan(1000), 'observed'))
    expect(judged(settled).result).toBe('temporary')
  })

  it('今年领过多少查自己的账：没有问、没有写数额的以账为准；自己报得更多的以申报为准', () => {
    const received = (earlier: typeof temporary.earlier, paid: number) => {
      const { earlier: _, ...unsaid } = temporary
      const need = earlier ? { ...unsaid, earlier } : unsaid
      const ownRecords = { elsewhere: [], aidThisYearFen: yuan(paid) }
      return householdFacts(widow({ asking, temporary: need }, { ownRecords })).aidReceivedThisYear
    }
    expect(received(undefined, 0)).toEqual(known(0, 'verified'))
    expect(received(undefined, 770)).toEqual(known(yuan(770), 'verified'))
    expect(received({ what: 'other-cause' }, 770)).toEqual(known(yuan(770), 'verified'))
    expect(received({ what: 'none' }, 770)).toEqual(known(yuan(770), 'verified'))
    expect(received({ what: 'other-cause', thisYearFen: yuan(1000) }, 770)).toEqual(known(yuan(1000), 'declared'))
  })

  it('没有申请临时救助的，没有这回事；以前的申请没有问，未知', () => {
    expect(householdFacts(widow()).hardship).toEqual(known('none', 'declared'))
    const { asking: _, ...before } = widow().application
    expect(householdFacts({ ...widow(), application: before }).hardship).toEqual(unasked)
  })

  it('急难型不问收入财产：没有问的未知，也不说他隐瞒；仍可以判定', () => {
    const pages = ['income', 'assets', 'dwellings', 'vehicles', 'spending'] as const
    const { consumption: _, supporters: __, ...rest } = widow({ asking, temporary }).application
    const empty = Object.fromEntries(pages.map((page) => [page, []]))
    const family = { ...widow(), application: { ...rest, ...empty, notAsked: [...pages] } as Application }
    const facts = householdFacts(family)
    expect(facts).toMatchObject({ companies: unasked, medicalSpending: unasked, farmRevenue: unasked })
    expect(facts.members[0]).toMatchObject({ wage: unasked, financialAssets: unasked, transfers: unasked })
    expect(contradictions(family)).toEqual([])
    expect(judged(facts)).toMatchObject({ result: 'temporary', missing: [] })
  })
})
