import type { Case } from '@jzt/casework'
import { type Fen, formatYuan, type Month, type Programme, plainDate, zeroFen } from '@jzt/kernel'
import { assessHousehold, type HouseholdFacts, known, parametersOn, type Told, tell } from '@jzt/rules'
import { familyByKey } from '@jzt/sandbox/people'
import { describe, expect, test } from 'vitest'
import { householdFacts } from '../verification/index.ts'
import { familyOnFile } from '../verification/testing/known-answers.ts'
import { adjustmentText } from './adjustment-text.ts'

const on = plainDate('2026-10-22')
const head = { town: '渝中区七星岗街道', county: '渝中区', phone: '023-63510001', on }
const facts = householdFacts(familyOnFile(familyByKey('case-1')))

/** Judged on a day; a raised standard is a value in the place of the one in force. */
function assessed(household: HouseholdFacts, day: string, urbanFen?: number): Told {
  const then = plainDate(day)
  const inForce = parametersOn(then)
  const raise = { value: urbanFen, from: then, document: '渝民规〔2026〕1号' }
  const standard = { ...inForce.values['standard.urban'], ...raise }
  const parameters = urbanFen ? { ...inForce, values: { ...inForce.values, 'standard.urban': standard } } : inForce
  const made = { parameters: parameters as typeof inForce, asked: ['dibao' as const] }
  return tell(assessHousehold(household, then, made), { facts: household, on: then, ...made })
}

function letter(before: number, after: number, tolds: readonly Told[], programme: Programme = 'dibao') {
  const file = { number: 'CQ-202609-000004', programme, asked: ['dibao'] } as unknown as Case
  const from = '2026-11' as Month
  const adjustment = { programme, on, from, amountFen: after as Fen, ground: 'standard-raised' as const }
  const { paragraphs } = adjustmentText(file, head, {
    adjustment,
    beforeFen: before as Fen,
    reason: undefined,
    assessed: tolds,
  })
  return (heading: string) => paragraphs.find((one) => one.heading === heading)?.sentences
}

describe('待遇调整决定书写明两个金额各是怎么算的', () => {
  const first = assessed(facts, '2026-09-21')
  const raised = assessed(facts, '2026-11-01', 80_000)

  test('标准提高：人数、人均收入、标准、补差、增发，原来的和现在的', () => {
    const under = letter(91_000, 100_000, [first, raised])
    expect(under('原来每月 910 元是怎么算的')).toEqual(
      expect.arrayContaining([
        '按2026年9月21日的情况和标准测算。',
        '共同生活的家庭成员共 3 人。',
        '家庭人均月收入 500 元。',
        '当地低保标准为每人每月 770 元。',
        '每月补差 810 元：低保标准 770 元 × 3 人，减去家庭月均收入 1,500 元。',
        '分类重点救助每月 100 元：周小明 100 元。',
        '合计每月 910 元。',
      ]),
    )
    expect(under('现在每月 1,000 元是怎么算的')).toEqual(
      expect.arrayContaining([
        '按2026年9月21日核定的家庭情况、2026年11月1日起的标准测算。',
        '每月补差 900 元：低保标准 800 元 × 3 人，减去家庭月均收入 1,500 元。',
        '合计每月 1,000 元。',
      ]),
    )
  })

  test('标准提高的，写明是哪一份文件提高的；提高了也可以不同意', () => {
    const under = letter(91_000, 100_000, [first, raised])
    expect(under('决定')).toContain('提高标准的文件：渝民规〔2026〕1号。')
    expect(under('依据')).toEqual(['渝民规〔2026〕1号；社会救助法 第四十六条、第四十七条。'])
    expect(under('不同意怎么办')).toEqual(
      expect.arrayContaining([
        '行政复议：收到之日起60日内，向渝中区人民政府提出。',
        '依据：社会救助法 第七十六条，行政复议法 第二十条。',
      ]),
    )
  })

  test('没有按新标准测算到这个金额的，不写是哪一份文件提高的', () => {
    expect(letter(91_000, 50_000, [first])('决定')?.join('')).not.toContain('提高标准的文件')
  })

  test('家庭情况另外核定过的，照那一天写', () => {
    const changed = assessed({ ...facts, farmRevenue: known(120_000 as Fen, 'verified') }, '2026-11-01', 80_000)
    const { amountFen } = changed.assessment
    const under = letter(91_000, amountFen, [first, changed])
    expect(under(`现在每月 ${formatYuan(amountFen)}是怎么算的`)?.[0]).toBe('按2026年11月1日的情况和标准测算。')
  })

  test('没有测算到这个金额的，写明是区县核定的，不拿别的测算来说', () => {
    const under = letter(91_000, 50_000, [first])
    expect(under('现在每月 500 元是怎么算的')).toEqual(['这个金额由区县核定，没有按系统测算。'])
    expect(under('原来每月 910 元是怎么算的')?.at(-2)).toBe('合计每月 910 元。')
  })

  test('停发而测算仍然符合的（去世、本人提出），不写“为什么停发”的测算', () => {
    expect(letter(91_000, zeroFen, [first])('为什么停发')).toBeUndefined()
  })
})
