import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { type PersonVerdict, verdictOn } from '../assessment/assessment.ts'
import { unknown } from '../facts/fact.ts'
import type { MemberFacts } from '../facts/household-facts.ts'
import { applicant, assess, spouse, verified, yuanFact } from '../testing/a-family.ts'
import { treeText } from '../testing/tree-text.ts'

const daughter = (facts: Partial<MemberFacts>): MemberFacts =>
  ({
    ...spouse(),
    id: 'm3',
    label: '女儿',
    relation: verified('child'),
    birth: verified(plainDate('2000-02-11')),
    cannotLiveAlone: verified(true),
    ...facts,
  }) satisfies MemberFacts
const parents = (wage: number) => [applicant({ label: '父亲', wage: yuanFact(wage) }), spouse({ label: '母亲' })]
const family = (wage: number, facts: Partial<MemberFacts>) => assess([...parents(wage), daughter(facts)])
const ofDaughter = (wage: number, facts: Partial<MemberFacts>): PersonVerdict | undefined =>
  verdictOn(family(wage, facts), 'single-person')?.persons?.find(({ memberId }) => memberId === 'm3')

describe('单独纳入低保（社会救助法 第二十一条）', () => {
  test('边缘家庭的二级肢体残疾女儿：整份说明', async () => {
    const assessment = family(3000, { disability: verified('physical'), disabilityLevel: verified(2) })
    expect(assessment).toMatchObject({ result: 'single-person', amountFen: 87000 })
    await expect(treeText(assessment.trace)).toMatchFileSnapshot('./case-7.trace.txt')
  })

  test.each([
    ['physical', [true, true, false, false]],
    ['visual', [true, true, false, false]],
    ['intellectual', [true, true, true, false]],
    ['mental', [true, true, true, false]],
  ] as const)('边缘家庭中 %s 残疾一至四级', (kind, expected) => {
    const found = [1, 2, 3, 4].map(
      (level) =>
        ofDaughter(3000, {
          disability: verified(kind),
          disabilityLevel: verified(level),
          keptByKin: verified(false),
        })?.entitled === 'yes',
    )
    expect(found).toEqual(expected)
  })

  test('没有残疾证的不因类别算作残疾', () => {
    expect(ofDaughter(3000, { disability: verified('mental'), disabilityLevel: verified(0) })?.entitled).toBe('no')
  })

  test('低保家庭不再列单人保', () => {
    expect(verdictOn(family(1000, { seriousIllness: verified(true) }), 'single-person')).toBeUndefined()
  })

  test('财产不符合的家庭，其中的人也不能单独纳入', () => {
    const rich = assess([...parents(3000), daughter({ seriousIllness: verified(true) })], { shops: verified(1) })
    expect(rich.result).toBe('none')
  })

  test('刑拘在押的，发放暂停', () => {
    const held = ofDaughter(3000, { seriousIllness: verified(true), absence: verified('detained') })
    expect(held).toMatchObject({ entitled: 'yes', amountFen: 0 })
  })

  test('本人收入未知：不先发一个猜的数', () => {
    const assessment = family(3000, { seriousIllness: verified(true), wage: unknown('no-answer') })
    expect(assessment.result).toBe('undecided')
    expect(assessment.missing.map(({ title }) => title)).toContain('女儿的工资')
  })

  test('健康的家庭没有问过由谁供养、是否卧床：照样有结论', () => {
    expect(assess([applicant({ wage: yuanFact(1000) })]).result).toBe('marginal')
    expect(assess([applicant({ wage: yuanFact(2000) })]).result).toBe('none')
  })

  test('三倍线：不由父母或兄弟姐妹供养的不适用，没有问过的不下结论', () => {
    const heavy = { disability: verified('intellectual'), disabilityLevel: verified(1) } as const
    const kept = (keptByKin: MemberFacts['keptByKin']) => ofDaughter(6000, { ...heavy, keptByKin })?.entitled
    expect([kept(verified(true)), kept(verified(false)), kept(unknown('not-stated'))]).toEqual(['yes', 'no', 'unknown'])
    expect(ofDaughter(7000, heavy)?.entitled).toBe('no')
  })
})
