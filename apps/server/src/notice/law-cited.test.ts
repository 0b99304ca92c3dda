import { type Case, grantTerms } from '@jzt/casework'
import { type Fen, type Month, type PlainDate, type Programme, plainDate, programmeWords, zeroFen } from '@jzt/kernel'
import { chongqingCalendar } from '@jzt/kernel/calendar/index.ts'
import { describe, expect, test } from 'vitest'
import { adjustmentText } from './adjustment-text.ts'
import { ineligibleText } from './ineligible-text.ts'
import { lawCitedOn, tellingBasis } from './law-cited.ts'
import type { NoticeKind, Written } from './notice-store.ts'
import { repaymentText } from './repayment-texts.ts'
import { aidFirstCompletedText, aidFirstText, graceText } from './running-texts.ts'
import {
  acceptanceText,
  declineText,
  extensionText,
  lapseText,
  objectionText,
  supplementText,
  terminationText,
} from './texts.ts'
import { expiryText, renewalText } from './validity-texts.ts'

const lastDayOfOld = plainDate('2026-06-30')
const firstDayOfNew = plainDate('2026-07-01')
const month = '2026-07' as Month
const amount = 91_000 as Fen
const programmes = Object.keys(programmeWords) as Programme[]

const fileOf = (programme: Programme, on: PlainDate): Case =>
  ({
    number: 'CQ-202606-000004',
    asked: [programme === 'single-person' ? 'dibao' : programme],
    programme,
    submittedOn: on,
    members: [],
    adjustments: [],
    aidFirst: { on, amountFen: amount, completedOn: on, outcome: 'reclaim', reclaimFen: amount },
    benefit: { programme, payment: 'monthly', from: month, amountFen: amount },
    objections: [{ id: 'objection', on, reInvestigatedOn: on }],
    hearing: { on },
  }) as unknown as Case

/** Every notice that is written, for one programme on one day: the list is complete, or it does not compile. */
function noticesOf(programme: Programme, on: PlainDate): Record<Exclude<NoticeKind, 'decision'>, Written[]> {
  const file = fileOf(programme, on)
  const head = { town: '渝中区七星岗街道', county: '渝中区', phone: '023-63510001', on }
  const reason = '核实过'
  const adjusted = (amountFen: Fen) => ({
    adjustment: { programme, on, from: month, amountFen, ground: 'income-changed' as const },
    beforeFen: amount,
    reason,
    assessed: [],
  })
  const valid = { programme, validUntil: on }
  const back = { on, by: 'officer', caseId: file.id } as unknown as Parameters<typeof repaymentText>[2]
  const aidFirstEnded = (outcome: 'eligible' | 'reclaim' | 'left') =>
    aidFirstCompletedText({ ...file, aidFirst: { ...file.aidFirst, outcome } } as Case, head, { reason, repayBy: on })
  return {
    acceptance: [acceptanceText(file, head, chongqingCalendar)],
    supplement: [supplementText(file, head, ['学籍证明'])],
    ineligible: [ineligibleText(file, head, { assessed: undefined, reason, notifiedOn: on, contestBy: on })],
    decline: [declineText(file, head, { ground: 'withdrawn', reason })],
    'objection-answer': [objectionText(file, head, 'objection')].flatMap((one) => one ?? []),
    extension: [extensionText(file, head, { ground: 'objection', toWorkdays: 30, calendar: chongqingCalendar })],
    lapse: [lapseText(file, head, on)],
    termination: [terminationText(file, head, { ground: 'refuses-visit', reason })],
    'aid-first': [aidFirstText(file, head, { object: '本人', reason })],
    'aid-first-completed': [aidFirstEnded('eligible'), aidFirstEnded('reclaim'), aidFirstEnded('left')],
    repayment: [
      repaymentText(file, head, { ...back, kind: 'repayment-received', paidOn: on, amountFen: amount } as never),
      repaymentText(file, head, { ...back, kind: 'instalments-agreed', from: month, amountFen: amount } as never),
      repaymentText(file, head, { ...back, kind: 'repayment-waived', waivedFen: amount } as never),
    ],
    adjustment: [zeroFen, 50_000 as Fen, 100_000 as Fen].map((one) => adjustmentText(file, head, adjusted(one))),
    grace: [graceText(file, head, { from: month, until: month, on, reason })],
    renewal: grantTerms[programme].endsByItself ? [renewalText(file, head, valid)] : [],
    expiry: grantTerms[programme].endsByItself ? [expiryText(file, head, valid)] : [],
  }
}

const wordsOf = ({ paragraphs }: Written): string => paragraphs.flatMap(({ sentences }) => sentences).join('')

/** What rests on the process of the district or on the ministry's measures alone, before and after. */
const neverOfTheLaw: readonly NoticeKind[] = ['supplement', 'extension', 'objection-answer', 'grace']

describe('通知引用作出之日施行的法律', () => {
  describe.each(programmes)('%s', (programme) => {
    const kinds = Object.keys(noticesOf(programme, firstDayOfNew)) as Exclude<NoticeKind, 'decision'>[]

    test.each(kinds)('2026-07-01 以前作出的 %s，没有一句提到《社会救助法》', (kind) => {
      for (const written of noticesOf(programme, lastDayOfOld)[kind])
        expect(wordsOf(written)).not.toContain('社会救助法')
    })

    test.each(kinds.filter((kind) => !neverOfTheLaw.includes(kind)))(
      '从 2026-07-01 起作出的 %s，引用《社会救助法》，不再引用暂行办法',
      (kind) => {
        for (const written of noticesOf(programme, firstDayOfNew)[kind]) {
          expect(wordsOf(written)).not.toContain('社会救助暂行办法')
          expect(wordsOf(written)).toContain('社会救助法')
        }
      },
    )
  })
})

describe('同一条规定，换了法律', () => {
  test('不同意怎么办：复议、诉讼的依据', () => {
    expect(lawCitedOn(lastDayOfOld).appeal).toBe('社会救助暂行办法 第六十五条，行政复议法 第二十条')
    expect(lawCitedOn(firstDayOfNew).appeal).toBe('社会救助法 第七十六条，行政复议法 第二十条')
  })

  test('减发、停发：暂行办法没有规定听取意见', () => {
    const bases = (on: PlainDate) =>
      noticesOf('dibao', on).adjustment.map(({ paragraphs }) => paragraphs.find(({ heading }) => heading === '依据'))
    const [ended, , raised] = bases(firstDayOfNew)
    expect(ended?.sentences).toEqual(['社会救助法 第四十六条、第四十七条；社会救助法 第四十八条。'])
    expect(raised?.sentences).toEqual(['社会救助法 第四十六条、第四十七条。'])
    for (const one of bases(lastDayOfOld)) expect(one?.sentences).toEqual(['社会救助暂行办法 第十三条。'])
  })

  test('先行救助：暂行办法的简化审批，后来的先行救助', () => {
    expect(lawCitedOn(lastDayOfOld).aidFirst).toBe('社会救助暂行办法 第四十八条')
    expect(lawCitedOn(firstDayOfNew).aidFirst).toBe('社会救助法 第五十条')
  })

  test('书面告知：暂行办法只对自己规定的几项救助有规定', () => {
    expect(tellingBasis(lastDayOfOld, ['dibao', 'single-person'])).toBe(
      '渝北民〔2023〕103号附件 三（二）、社会救助暂行办法 第十一条',
    )
    expect(tellingBasis(lastDayOfOld, ['marginal'])).toBe('渝北民〔2023〕103号附件 三（二）')
    expect(tellingBasis(firstDayOfNew, ['dibao', 'marginal'])).toBe(
      '渝北民〔2023〕103号附件 三（二）、社会救助法 第四十五条',
    )
  })
})
