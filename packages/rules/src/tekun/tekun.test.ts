import { type Fen, plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import { memberCatalogue } from '../facts/catalogue.ts'
import { unknown } from '../facts/fact.ts'
import type { MemberFacts } from '../facts/household-facts.ts'
import {
  assessTekun,
  caresForHimself,
  daughter,
  destitute,
  personsIn,
  selfCareItems,
} from '../testing/a-destitute-person.ts'
import { applicant, child, family, spouse, today, verified, yuanFact } from '../testing/a-family.ts'
import { treeText } from '../testing/tree-text.ts'
import { withValues } from '../testing/with-values.ts'

type Kind = keyof typeof memberCatalogue.disability.words

const granted = (members: readonly MemberFacts[], ...rest: [day?: string]) =>
  assessTekun(members, {}, plainDate(rest[0] ?? today)).result === 'tekun'

const day = plainDate
/** 48,000 yuan a year is a value of the tests: the statistics office's figure is not loaded. */
const disposable = withValues({ 'rigid.disposable-income.urban': 4_800_000 })

describe('无劳动能力（民发〔2021〕43号 第五条）', () => {
  const adult = { birth: verified(day('1980-01-01')), ...caresForHimself } as const
  const worst: Readonly<Record<Kind, number>> = {
    none: 0,
    visual: 1,
    hearing: 0,
    speech: 0,
    physical: 2,
    intellectual: 3,
    mental: 3,
    multiple: 0,
  }

  test.each(Object.keys(worst) as Kind[])('残疾类别“%s”：只到规定的等级', (kind) => {
    const levels = [1, 2, 3, 4].filter((level) =>
      granted([applicant({ ...adult, disability: verified(kind), disabilityLevel: verified(level) })]),
    )
    expect(levels).toEqual([1, 2, 3, 4].filter((level) => level <= worst[kind]))
  })

  test('有类别而没有证（等级为零）的不算', () => {
    expect(granted([applicant({ ...adult, disability: verified('mental'), disabilityLevel: verified(0) })])).toBe(false)
  })

  test('健康的中年人不是特困，出生日期不明则不能判定', () => {
    expect(granted([applicant(adult)])).toBe(false)
    const unclear = assessTekun([applicant({ ...adult, birth: unknown('not-stated') })])
    expect(unclear).toMatchObject({ result: 'undecided', missing: [{ title: '申请人的出生日期' }] })
  })

  test('原特困人员：旧法下十六七岁继续到成年，成年后只有还在中小学的继续', () => {
    const youth = (birth: string, facts: Partial<MemberFacts>) =>
      applicant({ ...adult, birth: verified(day(birth)), aid: verified('tekun'), ...facts })
    expect(granted([youth('2009-01-01', {})], '2026-06-30')).toBe(true)
    expect(granted([youth('2008-06-30', {})], '2026-06-30')).toBe(false)
    expect(granted([youth('2005-01-01', { study: verified('school') })])).toBe(true)
    expect(granted([youth('2005-01-01', { study: verified('college') })])).toBe(false)
    expect(granted([youth('2005-01-01', { study: verified('school'), aid: verified('dibao') })])).toBe(false)
  })
})

describe('无生活来源（第六条）', () => {
  const with_ = (facts: Partial<MemberFacts>) => assessTekun([destitute(facts)]).result

  test('本人收入低于低保标准：差一分、相等', () => {
    expect([769.99, 770].map((amount) => with_({ transfers: yuanFact(amount) }))).toEqual(['tekun', 'none'])
  })

  test('基础养老金、优抚、高龄津贴不计；超出转移收入的部分不倒扣', () => {
    expect(with_({ residentPension: yuanFact(900), basicPension: yuanFact(145) })).toBe('tekun')
    expect(with_({ residentPension: yuanFact(916), basicPension: yuanFact(145) })).toBe('none')
    expect(with_({ notCounted: yuanFact(9000) })).toBe('tekun')
    expect(with_({ transfers: yuanFact(900), transfersTekunIgnores: yuanFact(200) })).toBe('tekun')
    const beyond = { transfers: yuanFact(100), transfersTekunIgnores: yuanFact(900), wage: yuanFact(770) }
    expect(with_(beyond)).toBe('none')
  })

  test('农业收入归全家，按人数平分', () => {
    const farm = (revenue: number) =>
      assessTekun([destitute()], { farmRevenue: yuanFact(revenue), standardArea: verified('rural') }).result
    expect([630 * 12 - 0.01, 630 * 12].map(farm)).toEqual(['tekun', 'none'])
    const couple = assessTekun([destitute(), { ...destitute(), id: 'm2', relation: verified('spouse') }], {
      farmRevenue: yuanFact(630 * 24 - 0.01),
      standardArea: verified('rural'),
    })
    expect(couple).toMatchObject({ result: 'tekun', amountFen: 220_200 })
  })

  test('家庭财产不符合规定的不是特困', () => {
    expect(with_({ financialAssets: yuanFact(18480) })).toBe('tekun')
    expect(with_({ financialAssets: yuanFact(18480.01) })).toBe('none')
    expect(assessTekun([destitute()], { shops: verified(1) }).result).toBe('none')
  })

  test('收入没有答复：暂不能判定', () => {
    expect(with_({ wage: unknown('no-answer') })).toBe('undecided')
  })
})

describe('义务人（第八条）', () => {
  test('家庭以外有一名能力未排除的义务人，就不是特困；清单不明则不能判定', () => {
    const supported = (...supporters: ReturnType<typeof daughter>[]) =>
      assessTekun([destitute()], { supporters: verified(supporters) }).result
    expect(supported()).toBe('tekun')
    expect(supported(daughter())).toBe('none')
    expect(supported(daughter({ unable: verified(true) }))).toBe('tekun')
    expect(supported(daughter({ unable: verified(true) }), daughter({ id: 's2' }))).toBe('none')
    expect(supported(daughter({ age: unknown('not-stated') }))).toBe('undecided')
    expect(assessTekun([destitute()], { supporters: unknown('not-stated') }).result).toBe('undecided')
  })

  test('未成年的义务人没有义务，重度残疾要收入低、财产符合规定', () => {
    const one = (facts: Parameters<typeof daughter>[0]) => {
      const household = family([destitute()], { supporters: verified([daughter(facts)]) })
      return assessHousehold(household, today, { asked: ['tekun'], parameters: disposable }).result
    }
    expect(one({ standing: verified('minor') })).toBe('tekun')
    const severe = { disability: verified('hearing'), disabilityLevel: verified(2) } as const
    const poor = { ownIncome: yuanFact(3999.99), propertyWithinRule: verified(true) }
    expect(one({ ...severe, ...poor })).toBe('tekun')
    expect(one({ ...severe, ...poor, disabilityLevel: verified(3) })).toBe('none')
    expect(one({ ...severe, ...poor, ownIncome: yuanFact(4000) })).toBe('none')
    expect(one({ ...severe, ...poor, propertyWithinRule: unknown('not-stated') })).toBe('undecided')
  })

  const kin = (facts: Partial<MemberFacts>) => spouse({ label: '亲属', birth: verified(day('1980-01-01')), ...facts })
  const relations = Object.keys(memberCatalogue.relation.words) as (keyof typeof memberCatalogue.relation.words)[]

  test('申请所列的有能力的亲属：配偶、子女、父母、祖孙有义务，兄弟姐妹、姻亲没有', () => {
    const stands = relations.filter(
      (relation) => relation !== 'applicant' && !granted([destitute(), kin({ relation: verified(relation) })]),
    )
    expect(stands).toEqual(['spouse', 'child', 'parent', 'grandparent', 'grandchild'])
  })

  test('未成年人的成年兄姐有义务，弟妹未成年没有', () => {
    const minor = destitute({ birth: verified(day('2012-01-01')) })
    const sister = (birth: string) => kin({ relation: verified('sibling'), birth: verified(day(birth)) })
    expect(granted([minor, sister('2008-09-15')])).toBe(false)
    expect(granted([minor, sister('2008-09-16')])).toBe(true)
  })

  test('不计入家庭的人也是义务人：义务兵有能力，服刑的没有', () => {
    const son = (absence: 'conscript' | 'serving-sentence') =>
      kin({ relation: verified('child'), absence: verified(absence) })
    expect(granted([destitute(), son('conscript')])).toBe(false)
    expect(granted([destitute(), son('serving-sentence')])).toBe(true)
  })

  test('亲属的六种情形', () => {
    const without = (facts: Partial<MemberFacts>) =>
      granted([destitute(), kin({ relation: verified('child'), ...facts })])
    expect(without({})).toBe(false)
    expect(without({ aid: verified('tekun') })).toBe(true)
    const earns = { wage: yuanFact(1000) }
    const aged = (birth: string, aid: 'dibao' | 'none') => ({
      ...earns,
      birth: verified(day(birth)),
      aid: verified(aid),
    })
    expect(without(aged('1966-09-15', 'dibao'))).toBe(true)
    expect(without(aged('1966-09-16', 'dibao'))).toBe(false)
    expect(without(aged('1966-09-15', 'none'))).toBe(false)
    expect(without({ noCivilCapacity: verified(true) })).toBe(true)
    expect(without({ absence: verified('declared-missing') })).toBe(true)
  })

  test('各人各看：孩子有母亲，老人的儿媳没有义务', () => {
    const widow = kin({ id: 'm2', relation: verified('child-in-law'), monthsTogether: verified(24) })
    const grandson = child({ relation: verified('grandchild'), monthsTogether: verified(24), ...caresForHimself })
    const persons = personsIn(assessTekun([destitute(), widow, grandson]))
    expect(persons.map(({ entitled }) => entitled)).toEqual(['yes', 'no', 'no'])
    expect(persons.map(({ amountFen }) => amountFen)).toEqual([110_100, 0, 0])
    expect(persons[2]?.conditions.filter(({ met }) => met === 'no').map(({ ruleId }) => ruleId)).toEqual([
      'tekun.no-able-supporter',
    ])
  })
})

describe('自理能力与照料护理标准（第二十一条、第二十二条）', () => {
  const paid = (facts: Partial<MemberFacts>) => assessTekun([destitute(facts)]).amountFen
  const missing = (count: number): Partial<MemberFacts> =>
    Object.fromEntries(selfCareItems.slice(0, count).map((item) => [item, verified(false)]))

  test('缺零项全自理，一至三项半护理，四项起全护理', () => {
    const care = [0, 1, 2, 3, 4, 5, 6].map((count) => (paid(missing(count)) - 100_100) as Fen)
    expect(care).toEqual([10_000, 30_000, 30_000, 30_000, 50_000, 50_000, 50_000])
  })

  test('六项中任何一项都算', () => {
    for (const item of selfCareItems) expect(paid({ [item]: verified(false) })).toBe(130_100)
  })

  test('一项没有评估，就不能确定护理档次', () => {
    for (const item of selfCareItems) {
      expect(assessTekun([destitute({ [item]: unknown('not-stated') })])).toMatchObject({
        result: 'undecided',
        missing: [{ path: `members.m1.${item}` }],
      })
    }
  })

  test('重度肢体、智力、精神、视力残疾，卧床满六个月，未满十六周岁，至少半护理', () => {
    const disabled = (kind: Kind, level: number) =>
      paid({ disability: verified(kind), disabilityLevel: verified(level) })
    const half = (Object.keys(memberCatalogue.disability.words) as Kind[]).filter(
      (kind) => disabled(kind, 2) === 130_100,
    )
    expect(half).toEqual(['visual', 'physical', 'intellectual', 'mental'])
    expect(disabled('mental', 3)).toBe(110_100)
    expect([5, 6].map((months) => paid({ bedriddenMonths: verified(months) }))).toEqual([110_100, 130_100])
    const born = (birth: string) => paid({ birth: verified(day(birth)) })
    expect([born('2010-09-16'), born('2010-09-15')]).toEqual([130_100, 110_100])
    expect(paid({ bedriddenMonths: verified(6), ...missing(4) })).toBe(150_100)
  })
})

describe('儿童生活费的选择（第九条）', () => {
  const minor = (facts: Partial<MemberFacts>) =>
    assessTekun([destitute({ birth: verified(day('2011-03-01')), ...facts })]).result
  const chosen = { choseChildAllowance: verified(true) }

  test('孤儿、事实无人抚养儿童的监护人选择儿童生活费的，不是特困', () => {
    expect(minor({ orphan: verified(true) })).toBe('tekun')
    expect(minor({ orphan: verified(true), ...chosen })).toBe('none')
    expect(minor({ deFactoUnsupported: verified(true), ...chosen })).toBe('none')
  })

  test('两样都不是的、已成年的，选择不起作用', () => {
    expect(minor(chosen)).toBe('tekun')
    expect(assessTekun([destitute({ orphan: verified(true), ...chosen })]).result).toBe('tekun')
  })
})

describe('整份说明', () => {
  test('情形 16：老人、一级精神残疾的女儿，半护理 1,301 元', async () => {
    const facts = family([destitute({ walksAlone: verified(false), washesAlone: verified(false) })], {
      supporters: verified([
        daughter({
          disability: verified('mental'),
          disabilityLevel: verified(1),
          ownIncome: yuanFact(500),
          propertyWithinRule: verified(true),
        }),
      ]),
    })
    const { trace, result, amountFen } = assessHousehold(facts, today, { asked: ['tekun'], parameters: disposable })
    expect({ result, amountFen }).toEqual({ result: 'tekun', amountFen: 130_100 })
    const own = (trace.uses ?? []).filter(({ rule }) => rule?.id.startsWith('tekun.'))
    await expect(treeText({ ...trace, uses: own })).toMatchFileSnapshot('./case-16.trace.txt')
  })
})
