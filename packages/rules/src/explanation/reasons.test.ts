import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import type { TraceNode } from '../expression/trace.ts'
import { unknown } from '../facts/fact.ts'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import type { ParameterName } from '../parameters/parameter.ts'
import { destitute } from '../testing/a-destitute-person.ts'
import { applicant, child, family, spouse, today, verified, yuanFact } from '../testing/a-family.ts'
import { withValues } from '../testing/with-values.ts'
import { reasonsInPlainChinese } from './reasons.ts'
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
const reasons = (...of: Parameters<typeof toldOf>) => reasonsInPlainChinese(toldOf(...of))

/** The titles of the conditions told, in their order. */
const conditionsIn = (sentences: readonly string[]) => sentences.flatMap((one) => /^“(.+)”：/.exec(one)?.[1] ?? [])

const parents = [applicant({ label: '父亲', wage: yuanFact(3000) }), spouse({ label: '母亲' })]
const grown = (label: string, facts: Partial<MemberFacts>): MemberFacts =>
  child({
    id: label,
    label,
    birth: verified(plainDate('2000-02-11')),
    study: verified('none'),
    cannotLiveAlone: verified(true),
    ...facts,
  })
const husband = destitute({ label: '丈夫' })
const wife = destitute({ id: 'm2', label: '妻子', relation: verified('spouse'), washesAlone: verified(false) })

describe('说哪些条件', () => {
  test('申请两样都不符合的，理由说先申请的那一样；另一样差在哪里，写在怎样会改变结果里', () => {
    const sentences = reasons([applicant({ wage: yuanFact(3000) })], { asked: ['tekun', 'dibao'] })
    expect(conditionsIn(sentences)).toEqual(['申请人具有本市户籍', '家庭中有特困人员'])
    expect(sentences.at(-1)).toBe('测算结果：不符合条件。')
  })

  test('申请特困、给的是低保：两样的条件都说，共同的户籍条件只说一遍', () => {
    const sentences = reasons([husband, spouse({ label: '妻子' })], { asked: ['tekun', 'dibao'] })
    expect(conditionsIn(sentences)).toEqual([
      '申请人具有本市户籍',
      '家庭中有特困人员',
      '家庭人均收入低于当地最低生活保障标准',
      '家庭财产状况符合规定',
      '未发现超出规定的家庭消费支出',
    ])
  })

  test('申请低保、认定为边缘家庭：低保的条件以外只说边缘收入线，不把“收入不低于低保标准”当作条件再说', () => {
    const asDibao = conditionsIn(reasons([applicant({ wage: yuanFact(900) })]))
    expect(asDibao.at(-1)).toBe('家庭人均收入低于低保边缘收入线')
    expect(asDibao).not.toContain('家庭人均收入不低于低保标准')
    const asked = conditionsIn(reasons([applicant({ wage: yuanFact(900) })], { asked: ['marginal'] }))
    expect(asked).toContain('家庭人均收入不低于低保标准')
  })

  test('收入低于标准、给了低保的，不提边缘收入线', () => {
    expect(conditionsIn(reasons([applicant()]))).not.toContain('家庭人均收入低于低保边缘收入线')
  })

  test('查不清的条件写“暂不能判定”，最后说还缺什么', () => {
    const sentences = reasons([applicant({ financialAssets: unknown('not-covered') })])
    expect(sentences).toContain('“家庭财产状况符合规定”：暂不能判定（社会救助法 第十八条）。')
    expect(sentences.at(-1)).toBe('暂不能判定，还缺：申请人的金融资产。')
  })

  test('人数、收入、标准还算不出来的，那一句不说', () => {
    const told = toldOf([applicant()])
    const bare = { ...told, assessment: { ...told.assessment, figures: {} } }
    expect(reasonsInPlainChinese(bare)[0]).toMatch(/^“申请人具有本市户籍”/)
  })
})

describe('说到每个人', () => {
  test('两个人都给：各说各的，各有各的金额', () => {
    expect(reasons([husband, wife], { asked: ['tekun'] }).slice(-5)).toEqual([
      '丈夫：各项条件都符合。',
      '妻子：各项条件都符合。',
      '丈夫：每月 1,101 元（特困人员基本生活标准 1,001 元，照料护理标准 100 元）。',
      '妻子：每月 1,301 元（特困人员基本生活标准 1,001 元，照料护理标准 300 元）。',
      '合计每月 2,402 元。',
    ])
  })

  test('只给其中一个人的，不说别人差在哪里', () => {
    const sentences = reasons([...parents, grown('女儿', { seriousIllness: verified(true) })])
    expect(sentences.filter((one) => /^(父亲|母亲|女儿)：/.test(one))).toEqual([
      '女儿：各项条件都符合。',
      '女儿：每月 830 元（单人保月补助金额 770 元，个人分类重点救助金额 60 元）。',
    ])
  })

  test('一个也不给的，每个人差的都说；达到了的条件不说', () => {
    const sentences = reasons([husband, spouse({ label: '妻子', wage: yuanFact(3000) })], { asked: ['tekun'] })
    expect(sentences.slice(-3)).toEqual([
      '丈夫：“无法定义务人或者义务人无履行义务能力”没有达到。',
      '妻子：“无劳动能力”、“无生活来源”没有达到。',
      '测算结果：不符合条件。',
    ])
  })

  test('一个人的条件查不清：说没有查清，不说没有达到', () => {
    const sentences = reasons([destitute({ transfers: unknown('no-answer') })], { asked: ['tekun'] })
    expect(sentences.filter((one) => one.startsWith('老人：'))).toEqual(['老人：“无生活来源”还没有查清。'])
  })

  test('刑拘在押的人符合条件而没有钱：不给他写金额；全家没有钱发的，只说结果', () => {
    const ill = { seriousIllness: verified(true) }
    const held = grown('儿子', { ...ill, absence: verified('detained') })
    const earning = [applicant({ label: '父亲', wage: yuanFact(4000) }), spouse({ label: '母亲' })]
    const both = reasons([...earning, grown('女儿', ill), held])
    expect(both).toContain('儿子：各项条件都符合。')
    expect(both.filter((one) => one.includes('：每月'))).toEqual([expect.stringMatching(/^女儿：每月 830 元/)])
    expect(reasons([...parents, held]).slice(-2)).toEqual(['儿子：各项条件都符合。', '测算结果：单人保（低保）。'])
  })
})

describe('一个人的金额由什么组成', () => {
  test('只有一项的不分项；拿固定补助的，分项里写固定的数，并标明示例', () => {
    const listed = { specialHardship: verified(true) }
    const values = { 'single.special-hardship': 1 } as const
    expect(reasons([...parents, grown('女儿', listed)], { values }).slice(-2)).toEqual([
      '女儿：每月 770 元。',
      '合计每月 770 元。',
    ])
    const fixed = reasons([...parents, grown('女儿', { seriousIllness: verified(true) })], {
      values: { 'single.fixed-amount': 40_000 },
    })
    expect(fixed.slice(-2)).toEqual([
      '女儿：每月 460 元（单人保月补助金额 400 元，个人分类重点救助金额 60 元）。',
      '合计每月 460 元（示例）。',
    ])
  })

  const line = (id: string, title: string, uses?: readonly TraceNode[]): TraceNode => ({
    kind: 'rule',
    title,
    value: '1,101 元',
    raw: 110_100,
    rule: { id, version: 1, basis: '社会救助法 第十六条' },
    ...(uses ? { uses } : {}),
  })
  const item = (uses?: readonly TraceNode[]): TraceNode => ({
    kind: 'item',
    title: '老人',
    value: '1,101 元',
    ...(uses ? { uses } : {}),
  })
  const amount = (uses?: readonly TraceNode[]) => line('tekun.amount', '月特困供养金', uses)
  const own = (uses?: readonly TraceNode[]) => amount([item([line('tekun.person-amount', '个人月特困供养金', uses)])])
  const part = (title: string, value: string, raw: number): TraceNode => ({ kind: 'parameter', title, value, raw })
  const told = toldOf([destitute()], { asked: ['tekun'] })
  const ofOldMan = (made: Told, ...uses: readonly TraceNode[]) =>
    reasonsInPlainChinese({
      ...made,
      assessment: { ...made.assessment, trace: { kind: 'result', title: '', value: '', uses } },
    }).find((one) => one.startsWith('老人：每月'))

  test('分项只列有钱的项：零元的、不是钱的（人数、月数）不列', () => {
    const lines = [part('基本生活标准', '1,001 元', 100_100), part('护理标准', '100 元', 10_000)]
    const others = [part('减发', '0 元', 0), part('卧床', '6 个月', 6)]
    expect(ofOldMan(told, own([...lines, ...others]))).toBe(
      '老人：每月 1,101 元（基本生活标准 1,001 元，护理标准 100 元）。',
    )
  })

  test('存下的说明里没有他的分项：只说金额，不编', () => {
    const without: readonly (readonly TraceNode[])[] = [
      [],
      [amount()],
      [amount([])],
      [amount([item()])],
      [amount([item([part('基本生活标准', '1,001 元', 100_100)])])],
      [own()],
    ]
    for (const uses of without) expect(ofOldMan(told, ...uses)).toBe('老人：每月 1,101 元。')
  })

  test('那一版规则里没有这一样、没有写怎么算的，也只说金额', () => {
    const lines = [part('基本生活标准', '1,001 元', 100_100), part('护理标准', '100 元', 10_000)]
    const { edition } = told
    const tekun = edition.programmes.flatMap((rules) => {
      const { amount: _, ...rest } = rules
      return rules.programme === 'tekun' ? [rest] : []
    })
    for (const programmes of [[], tekun]) {
      expect(ofOldMan({ ...told, edition: { ...edition, programmes } }, own(lines))).toBe('老人：每月 1,101 元。')
    }
  })
})

describe('低保的金额', () => {
  test('没有重点救助对象的，只说补差和合计', () => {
    expect(reasons([applicant({ wage: yuanFact(500) })]).slice(-2)).toEqual([
      '每月补差 270 元：低保标准 770 元 × 1 人，减去家庭月均收入 500 元。',
      '合计每月 270 元。',
    ])
  })

  test('重点救助点名是谁、多少；没有增发的、刑拘在押暂停的，不点名', () => {
    const held = spouse({ absence: verified('detained'), seriousIllness: verified(true) })
    const ill = applicant({ seriousIllness: verified(true) })
    expect(reasons([ill, held, child(), grown('儿子', {})])).toContain(
      '分类重点救助每月 160 元：申请人 60 元，子女 100 元。',
    )
  })

  test('多次拒绝合适工作的：说明减发几个人的份额；没有减发的不提', () => {
    const refusing = applicant({ refusedJobs: verified(3) })
    const cut = reasons([refusing, spouse()], { values: { 'work.refusal-cut': 50 } })
    expect(cut).toContain(
      '每月补差 1,155 元：低保标准 770 元 × 2 人，减去家庭月均收入 0 元，其中多次拒绝合适工作的 1 人的份额按规定减少。',
    )
    expect(cut.at(-1)).toBe('合计每月 1,155 元（示例）。')
    expect(reasons([applicant({ refusedJobs: verified(1) }), spouse()]).join('')).not.toContain('拒绝合适工作')
  })

  test('渐退期：按原来的金额说，不把补差再算一遍；没有判过边缘家庭，也不提边缘收入线', () => {
    const paid = {
      paidAmount: yuanFact(700),
      incomeRise: verified('employment'),
      graceMonthsUsed: verified(1),
    } as const
    const sentences = reasons([applicant({ wage: yuanFact(1000) })], { facts: paid })
    expect(sentences.join('')).not.toMatch(/每月补差|边缘收入线/)
    expect(sentences.at(-2)).toMatch(/^家人就业后收入超过标准.*渐退期.*原来的金额发给。$/)
    expect(sentences.at(-1)).toContain('700 元。')
  })
})

describe('一次发给的、只认定不发钱的', () => {
  test('本年度只剩 100 元的临时救助：写“一次性发给”，不写合计每月；没有申请的低保给得更多，也不说成低保的', () => {
    const robbed = {
      hardship: verified('sudden'),
      hardshipSituation: verified('accident'),
      affectedPersons: verified(1),
      aidedForSameCause: verified(false),
      aidReceivedThisYear: yuanFact(9140),
      placeOfRequest: verified('emergency'),
    } as const
    const sentences = reasons([applicant()], { facts: robbed, asked: ['temporary'] })
    expect(sentences.at(-1)).toBe('一次性发给 100 元（示例）。')
    expect(sentences.at(-2)).toMatch(/^“本年度救助未达到限额”：符合/)
  })
})
