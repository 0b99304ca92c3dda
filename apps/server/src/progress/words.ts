import {
  type Benefit,
  benefitsOf,
  type Case,
  type Grant,
  grantsOf,
  grantTerms,
  type MonthlyPay,
  monthlyPay,
} from '@jzt/casework'
import type { CaseProgress } from '@jzt/contract'
import { formatDate, formatMonth, formatYuan, monthOf, type PlainDate, programmeWords } from '@jzt/kernel'
import type { Renewal } from '../casework/index.ts'
import { aidFirstClosingWords } from './aid-first-words.ts'

const monthDay = (date: PlainDate): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`

/** What is known of a granted file beside the file itself. */
interface Told {
  readonly today: PlainDate
  /** No official text confirms what the amount rests on. */
  readonly example?: boolean
  readonly renewal?: Renewal | undefined
}

/** What the applicant is to do now, in one plain sentence; "nothing" is said too, so that nobody waits in doubt. */
export function toDoOf(file: Case, told: Told): CaseProgress['toDo'] {
  const { supplement, ineligibility } = file
  if (file.stage === 'closed' || file.delivery)
    return { kind: file.delivery ? 'receive' : 'nothing', words: closingWords(file, told) }
  if (file.stage === 'supplementing') {
    const by = supplement?.dueBy
    return {
      kind: 'supplement',
      words: by ? `请在${monthDay(by)}前补齐下面的材料。` : '请补齐下面的材料。',
      ...(by ? { by } : {}),
    }
  }
  if (file.stage === 'ineligible-notified' && ineligibility) {
    return {
      kind: 'contest',
      words: `不同意可以在${monthDay(ineligibility.contestBy)}前提出。`,
      by: ineligibility.contestBy,
    }
  }
  const unsigned = file.members.filter(({ authorisedOn }) => !authorisedOn).length
  if (unsigned > 0 && ['submitted', 'accepted'].includes(file.stage))
    return { kind: 'authorise', words: `还有 ${unsigned} 人没有签授权书。` }
  const withdrawn = file.members.filter(({ withdrawnOn }) => withdrawnOn).length
  if (withdrawn > 0)
    return { kind: 'authorise', words: `有 ${withdrawn} 人撤回了授权，往下审核不了。要继续，请重新签。` }
  return { kind: 'nothing', words: '现在不用您做什么，有进展会发短信。' }
}

/** A change of self-care or of income was reported: the town looks into it by a day, and nobody has to do anything. */
export function reportedToDo({ selfCareReport, incomeReport }: Case, by: Deadlines): CaseProgress['toDo'] | undefined {
  const selfCareBy = selfCareReport && by('self-care')
  if (selfCareBy) return { kind: 'nothing', words: `身体的变化已经报告，镇街${monthDay(selfCareBy)}前上门再看。` }
  const incomeBy = incomeReport && by('income-change')
  return incomeBy && { kind: 'nothing', words: `收入的变化已经报告，镇街${monthDay(incomeBy)}前核实。` }
}

type Deadlines = (name: 'self-care' | 'income-change') => PlainDate | undefined

const closings: Record<NonNullable<Case['closing']>['kind'], string> = {
  withdrawn: '您已撤回申请，以后可以再申请。',
  lapsed: '材料没有按时补齐，视为放弃。可以再申请，填过的都在。',
  declined: '没有受理，原因看通知书。',
  refused: '没有纳入，原因看决定书。',
  terminated: '办理已终止，原因看通知书。',
}

export function closingWords(file: Case, told: Told): string {
  if (file.closing) return aidFirstClosingWords(file) ?? closings[file.closing.kind]
  return file.decision?.confirmed ? grantedWords(file, told) : '请看决定书。'
}

/** What was granted, a sentence for each programme, with the amount of this month and the next that is decided. */
function grantedWords(file: Case, told: Told): string {
  const running = benefitsOf(file)
  if (running.length === 0)
    return grantsOf(file.decision)
      .map((one) => benefitWords(one, told))
      .join('')
  return running.map((one) => benefitWords({ ...one, ...payOf(file, one, told.today) }, told)).join('')
}

const payOf = (file: Case, one: Benefit, today: PlainDate) =>
  one.payment === 'monthly' ? monthlyPay(file, one, monthOf(today)) : {}

function benefitWords(one: Grant & Partial<Benefit & MonthlyPay>, { example, renewal }: Told): string {
  const name = programmeWords[one.programme]
  const { payment } = grantTerms[one.programme]
  if (payment === 'none') return recognitionWords(name, one, renewal)
  const amount = `${formatYuan(one.amountFen)}${example ? '（示例）' : ''}`
  if (payment === 'once') return `已批准${name}，一次发给 ${amount}。`
  return one.amountFen === 0 ? `${name}已停发。` : `已批准${name}，每月 ${amount}${nextWords(one)}。`
}

const nextWords = ({ next }: Partial<MonthlyPay>): string =>
  next ? `，从${formatMonth(next.from)}起${next.amountFen === 0 ? '停发' : `每月 ${formatYuan(next.amountFen)}`}` : ''

/** A recognition that ended says so; one whose end is near says how to go on, as long as nobody has asked anew. */
function recognitionWords(name: string, benefit: Partial<Benefit>, renewal?: Renewal): string {
  const { validUntil, remindedOn, endedOn, renewed } = benefit
  if (endedOn && renewed) return `${name}已有新的决定，这一次用到${formatDate(endedOn)}。`
  if (endedOn)
    return `${name}的认定已到期（有效到${formatDate(endedOn)}），${renewal ? goesOn[renewal] : '可以重新申请'}。`
  const until = validUntil ? `，有效到${formatDate(validUntil)}` : ''
  return `已认定为${name}${until}。${remindedOn ? `快到期了，${renewal ? goesOn[renewal] : '要继续请重新申请'}。` : ''}`
}

const goesOn: Readonly<Record<Renewal, string>> = { asked: '重新申请正在办理', granted: '已有新的决定' }

/** Why the statutory days stand still. */
export const pauseWords = (file: Case, today: PlainDate): string | undefined =>
  file.publicities.some(({ postedOn, endsOn }) => postedOn < today && today <= endsOn)
    ? '公示期间不计入办理时限'
    : undefined
