import { type Case, type Grant, inTekun, isSameGrant, mayBeGranted, signedGrant, totalFen } from '@jzt/casework'
import type { Letter } from '@jzt/contract'
import { formatDate, type PlainDate, type Programme, programmeWords } from '@jzt/kernel'
import {
  alsoMayQualify,
  examplesTold,
  type PersonVerdict,
  plainProgramme,
  quotable,
  reasonsInPlainChinese,
  type Told,
  whatWouldChange,
} from '@jzt/rules'
import { grantedTogether } from '../assessment/index.ts'
import {
  appliedFor,
  endStopped,
  evidenceSentences,
  inBrackets,
  lawCitedOn,
  type Office,
  type Paragraph,
  remedies,
  tellingBasis,
} from '../notice/index.ts'
import { articlesOnce } from './articles.ts'
import { grantedSentences } from './granted-sentences.ts'
import { notGranted, notGrantedSentences } from './not-granted.ts'
import { toldInRefusal } from './told-in-refusal.ts'

/** What is decided, or would be if the opinion of the town were signed as it stands. */
export interface Deciding {
  readonly confirmed: boolean
  /** Everything that is granted, the main programme first; nothing on a no. */
  readonly grants: readonly Grant[]
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
  /** The day of a visit that found what the family declared; absent where nobody went, or found it otherwise. */
  readonly visitedOn?: PlainDate | undefined
}

export type LetterContent = Omit<Letter, 'paragraphs'> & { readonly paragraphs: readonly LetterParagraph[] }
type LetterParagraph = Paragraph & { readonly heading: string }

/** 最低生活保障确认决定书, 特困人员救助供养不予确认决定书: what is granted, or everything that was asked for. */
export function titleOf({ asked }: Case, { confirmed, grants }: Pick<Deciding, 'confirmed' | 'grants'>): string {
  const granted = grants.map(({ programme }) => (programme === 'single-person' ? 'dibao' : programme))
  const names = (confirmed ? granted : asked).map((one) => programmeWords[one]).join('、')
  return `${names}${confirmed ? '' : '不予'}确认决定书`
}

/**
 * The decision letter in plain Chinese, from the trace of the assessment and what the officer wrote: the decision, what was
 * found and by whom, how it was computed, the articles of the law of its day, what would change it, and how to appeal
 * (社会救助法 第四十五条, 第七十六条).
 */
export function letterOf(grounds: LetterGrounds): LetterContent {
  const { file, deciding } = grounds
  return {
    title: titleOf(file, deciding),
    number: file.number,
    confirmed: deciding.confirmed,
    amountFen: totalFen(deciding.grants),
    decidedOn: deciding.on,
    paragraphs: [
      decision(grounds),
      ...found(grounds),
      ...computed(grounds),
      basis(grounds),
      ...change(grounds),
      ...elsewhere(grounds),
      next(grounds),
      appeal(grounds),
    ],
  }
}

const paragraph = (heading: string, sentences: readonly string[]): LetterParagraph => ({ heading, sentences })
const unlessEmpty = (heading: string, sentences: readonly string[]): LetterParagraph[] =>
  sentences.length > 0 ? [paragraph(heading, sentences)] : []

/** Of several things asked for some are granted: what is said must not read as if it were all of them. */
function agreed({ file, deciding: { grants } }: LetterGrounds, applied: string): string {
  const isAll = grants.length === 1 && notGranted(file, grants).length === 0
  if (isAll) return `您家的${applied}申请，确认同意。`
  const names = grants.map(({ programme }) => plainProgramme[programme]).join('和')
  return `您家申请了${applied}，审核后同意${names}。`
}

function decision(grounds: LetterGrounds): LetterParagraph {
  const { file, applicantName, deciding } = grounds
  const { confirmed, reason } = deciding
  const who = [`申请人：${applicantName}。`, `决定日期：${formatDate(deciding.on)}。`]
  const because = reason ? [`理由：${endStopped(reason)}`] : []
  const applied = appliedFor(file)
  const decided = confirmed
    ? [
        agreed(grounds, applied),
        ...grantedSentences({ file, told: grounds.told, ...deciding }),
        ...notGrantedSentences({ file, told: grounds.told, ...deciding }),
      ]
    : [`您家的${applied}申请，不予确认。`, `您家暂时不符合${applied}条件。`]
  return paragraph('决定', [...who, ...decided, ...because])
}

/** The rules came to what was decided, for the same people and to the same amounts. */
const isAsFound = ({ told, deciding: { grants } }: LetterGrounds): boolean =>
  told !== undefined && isSameGrant(signedGrant(grants), signedGrant(grantedTogether(told)))

/** Whose figures they are: declared, answered by a register, seen at the visit. */
function found({ told, visitedOn }: LetterGrounds): LetterParagraph[] {
  if (!told) return []
  const evidence = evidenceSentences(told.assessment, visitedOn)
  const nothing = '没有查到应计入的收入和财产。'
  return [paragraph('查明的情况', evidence.length > 0 ? evidence : [nothing])]
}

const asTold = ({ told, deciding }: LetterGrounds): Told | undefined =>
  told && !deciding.confirmed ? toldInRefusal(told) : told

/** The computation of the rules; where the officer decided another way, that is said and not hidden. */
function computed(grounds: LetterGrounds): LetterParagraph[] {
  const { deciding } = grounds
  const told = asTold(grounds)
  if (!told) return []
  const examples = examplesTold(told)
  const beside = grantedTogether(told).filter(({ programme }) =>
    deciding.grants.slice(1).some((grant) => grant.programme === programme),
  )
  return [
    paragraph('怎么算的', [
      ...reasonsInPlainChinese(told),
      ...beside.map(({ programme }) => besideSentence(deciding.grants, programme)),
      ...(isAsFound(grounds) ? [] : ['系统测算供参考，以本决定为准。']),
      ...(examples.length > 0 ? [`下列数值为示例，以官方文件为准：${examples.join('、')}。`] : []),
    ]),
  ]
}

/** What goes with the main programme; the rest of a family with a 特困人员 was judged without him. */
function besideSentence(grants: readonly Grant[], programme: Programme): string {
  const whose = inTekun(grants).length > 0 ? '不算特困人员，其余的人' : ''
  return `${plainProgramme[programme]}：${whose}各项条件都符合。`
}

function basis({ file, told, deciding }: LetterGrounds): LetterParagraph {
  const { confirmed, article } = deciding
  const granted = deciding.grants.map(({ programme }) => programme)
  const judged: readonly Programme[] = confirmed ? granted : file.asked
  const rules = (told?.assessment.programmes ?? [])
    .filter(({ programme }) => judged.includes(programme))
    .flatMap(({ conditions, persons = [] }) => [...conditions, ...(confirmed ? [] : persons.flatMap(failedBy))])
  const wanted = confirmed ? rules : rules.filter(({ met }) => met === 'no')
  const { programmes } = lawCitedOn(deciding.on)
  const amount = granted.flatMap((programme) => programmes[programme].benefit)
  const rested = [...wanted.map((rule) => quotable(rule.basis)), ...amount]
  const all = [
    ...(article ? [article] : []),
    ...rested,
    tellingBasis(deciding.on, [...judged, ...notGranted(file, deciding.grants)]),
  ]
  return paragraph('依据', articlesOnce(all))
}

const failedBy = ({ conditions }: PersonVerdict) => conditions.filter(({ met }) => met === 'no')

/** A yes where the rules found this programme, a no where they found nothing that was asked for; the amount may be another. */
const isFoundAlike = ({ file, deciding, told }: LetterGrounds): boolean =>
  deciding.confirmed
    ? told?.assessment.result === deciding.grants[0]?.programme
    : !mayBeGranted(file.asked).some((programme) => programme === told?.assessment.result)

/** Only where the decision is the one that the rules came to: otherwise it is the officer's reason that would have to change. */
function change(grounds: LetterGrounds): LetterParagraph[] {
  const told = asTold(grounds)
  if (!told || !isFoundAlike(grounds)) return []
  return unlessEmpty('什么情况会改变结果', whatWouldChange(told))
}

/** Never a bare no: what else the family may ask for, here or from others. */
function elsewhere(grounds: LetterGrounds): LetterParagraph[] {
  const { file, told, deciding } = grounds
  const refused = isFoundAlike(grounds) ? [] : mayBeGranted(file.asked)
  const [main, ...others] = deciding.grants.map(({ programme }) => programme)
  const settled = deciding.confirmed ? { granted: main, beside: others } : { refused }
  const offered = told ? alsoMayQualify(told, settled) : []
  const always = deciding.confirmed || file.asked.includes('temporary') ? [] : ['遇到突发困难，可以申请临时救助。']
  return unlessEmpty('还可以申请什么', [...offered, ...always])
}

function next({ file, deciding, office }: LetterGrounds): LetterParagraph {
  const ask = `有疑问请拨打${office.phone}（${office.town}）。`
  if (!deciding.confirmed) return paragraph('接下来', ['情况有变化，可以重新申请。', ask])
  const { reviewed } = lawCitedOn(deciding.on).programmes[deciding.grants[0]?.programme ?? file.programme]
  return paragraph('接下来', [
    `${totalFen(deciding.grants) > 0 ? '姓名、人数和金额' : '姓名和人数'}，在镇街和村（社区）公布。`,
    '家里人口、收入、财产有变化，请及时告诉镇街。',
    `镇街会定期复核${inBrackets(reviewed)}。`,
    ask,
  ])
}

const appeal = ({ office, deciding: { on } }: LetterGrounds): LetterParagraph =>
  paragraph('不同意怎么办', remedies({ ...office, on }).sentences)
