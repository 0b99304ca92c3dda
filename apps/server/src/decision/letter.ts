import { type Case, firstMonthOf, law } from '@jzt/casework'
import type { Letter } from '@jzt/contract'
import { type Fen, formatYuan, type PlainDate } from '@jzt/kernel'
import { exampleFigures, quotable, reasonsInPlainChinese, resultWords, type Told, whatWouldChange } from '@jzt/rules'
import {
  chineseDate,
  chineseMonth,
  endStopped,
  evidenceSentences,
  type Office,
  type Paragraph,
  remedies,
} from '../notice/index.ts'

/** What is decided, or would be if the opinion of the town were signed as it stands. */
export interface Deciding {
  readonly confirmed: boolean
  readonly amountFen: Fen
  readonly on: PlainDate
  /** What the deciding officer wrote: always with a refusal, and where the amount differs from the assessment. */
  readonly reason?: string | undefined
  /** The article that a refusal cites. */
  readonly article?: string | undefined
}

export interface LetterGrounds {
  readonly file: Case
  readonly applicantName: string
  readonly office: Office
  readonly deciding: Deciding
  /** The assessment with what it was made from; absent where none was made. */
  readonly told: Told | undefined
}

export type LetterContent = Omit<Letter, 'paragraphs'> & { readonly paragraphs: readonly LetterParagraph[] }
type LetterParagraph = Paragraph & { readonly heading: string }

export const titleOf = (confirmed: boolean): string =>
  confirmed ? '最低生活保障确认决定书' : '最低生活保障不予确认决定书'

/**
 * The decision letter in plain Chinese, from the trace of the assessment and what the officer wrote: the decision, what was
 * found and by whom, how it was computed, the articles, what would change it, and how to appeal (社会救助法 第四十五条, 第七十六条).
 */
export function letterOf(grounds: LetterGrounds): LetterContent {
  const { file, deciding } = grounds
  return {
    title: titleOf(deciding.confirmed),
    number: file.number,
    confirmed: deciding.confirmed,
    amountFen: deciding.amountFen,
    decidedOn: deciding.on,
    paragraphs: [
      decision(grounds),
      ...found(grounds),
      ...computed(grounds),
      basis(grounds),
      ...change(grounds),
      next(grounds),
      appeal(grounds),
    ],
  }
}

const paragraph = (heading: string, sentences: readonly string[]): LetterParagraph => ({ heading, sentences })
const unlessEmpty = (heading: string, sentences: readonly string[]): LetterParagraph[] =>
  sentences.length > 0 ? [paragraph(heading, sentences)] : []

function decision({ file, applicantName, deciding, told }: LetterGrounds): LetterParagraph {
  const { confirmed, amountFen, reason } = deciding
  const who = [`申请人：${applicantName}。`, `决定日期：${chineseDate(deciding.on)}。`]
  const because = reason ? [`理由：${endStopped(reason)}`] : []
  if (!confirmed)
    return paragraph('决定', [...who, '您家的低保申请，不予确认。', '您家暂时不符合低保条件。', ...because])
  const people = told?.assessment.figures.householdSize || file.members.length
  return paragraph('决定', [
    ...who,
    '您家的低保申请，确认同意。',
    `保障人数 ${people} 人，每月发给 ${formatYuan(amountFen)}。`,
    `从${chineseMonth(firstMonthOf(file.programme, deciding.on))}起计发。`,
    ...because,
  ])
}

/** Whose figures they are: declared, answered by a register, seen at the visit. */
function found({ told }: LetterGrounds): LetterParagraph[] {
  if (!told) return []
  const evidence = evidenceSentences(told.assessment)
  const nothing = '没有查到应计入的收入和财产。'
  return [paragraph('查明的情况', evidence.length > 0 ? evidence : [nothing])]
}

/** The computation of the rules; where the officer decided another way, that is said and not hidden. */
function computed({ told, deciding }: LetterGrounds): LetterParagraph[] {
  if (!told) return []
  const { assessment } = told
  const examples = exampleFigures(assessment.trace)
  const same = assessment.amountFen === deciding.amountFen && (assessment.result === 'dibao') === deciding.confirmed
  return [
    paragraph('怎么算的', [
      ...reasonsInPlainChinese(told),
      ...(same ? [] : ['系统测算供参考，以本决定为准。']),
      ...(examples.length > 0 ? [`下列数值为示例，以官方文件为准：${examples.join('、')}。`] : []),
    ]),
  ]
}

function basis({ told, deciding }: LetterGrounds): LetterParagraph {
  const { confirmed, article } = deciding
  const rules = told?.assessment.programmes.find(({ programme }) => programme === 'dibao')?.conditions ?? []
  const wanted = confirmed ? rules : rules.filter(({ met }) => met === 'no')
  const amount = confirmed ? ['重庆市城乡居民最低生活保障条例 第二十条'] : []
  const all = [...(article ? [article] : []), ...wanted.map((rule) => quotable(rule.basis)), ...amount, law.deliver]
  return paragraph(
    '依据',
    [...new Set(all)].map((one) => endStopped(one)),
  )
}

/** Only where the decision is the one that the rules came to: otherwise it is the officer's reason that would have to change. */
function change({ told, deciding }: LetterGrounds): LetterParagraph[] {
  if (!told || (told.assessment.result === 'dibao') !== deciding.confirmed) return []
  return unlessEmpty('什么情况会改变结果', whatWouldChange(told))
}

function next({ told, deciding, office }: LetterGrounds): LetterParagraph {
  const ask = `有疑问请拨打${office.phone}（${office.town}）。`
  if (deciding.confirmed) {
    return paragraph('接下来', [
      '姓名、人数和金额，在镇街和村（社区）公布。',
      '家里人口、收入、财产有变化，请及时告诉镇街。',
      '镇街会定期复核（社会救助法 第四十六条至第四十八条）。',
      ask,
    ])
  }
  const result = told?.assessment.result
  const other = result === 'marginal' ? [`按测算，您家可能属于${resultWords.marginal}，可以向镇街提出。`] : []
  return paragraph('接下来', [...other, '遇到突发困难，可以申请临时救助。', '情况有变化，可以重新申请。', ask])
}

const appeal = ({ office }: LetterGrounds): LetterParagraph => paragraph('不同意怎么办', remedies(office).sentences)
