import type { Fen, Programme } from '@jzt/kernel'
import type { Assessment, Figures } from '../assessment/assessment.ts'
import type { Missing } from '../expression/trace.ts'
import { gapWords } from './gap-words.ts'
import { mayHaveGrace } from './in-grace.ts'
import { missingWords } from './missing-words.ts'
import { type FailedCondition, nearestChange } from './nearest-change.ts'
import { markedYuan } from './rests-on-example.ts'
import { plainProgramme } from './short-words.ts'
import type { Told } from './told.ts'
import { tooMuchIncome } from './too-much-income.ts'

/**
 * What would have to be different for another result, nearest first: each sentence stands alone. Every change has been
 * judged again and does what it says.
 */
export function whatWouldChange(told: Told): readonly string[] {
  const { result, missing } = told.assessment
  if (result === 'undecided') return missing.map(stillOpen)
  const refused = told.asked.flatMap((one) => namedChanges(told, one))
  return result === 'none' ? refused : [...refused, ...endSentences(told, result), reportChanges]
}

/** Where several programmes were asked for, each sentence says of which it speaks. */
const namedChanges = (told: Told, programme: Programme): readonly string[] =>
  changeSentences(told, programme).map((one) => (told.asked.length > 1 ? `${plainProgramme[programme]}：${one}` : one))

const stillOpen = (missing: Missing): string =>
  `${missingWords(missing)}尚不清楚（${missing.reason}），查明后才能作出结论。`

const reportChanges = '家庭人口、收入、财产发生变化的，请及时告知镇街，以便重新测算。'

/** What stands between the family and one programme, and how little would do. Empty where it was not refused. */
export function changeSentences(told: Told, programme: Programme): readonly string[] {
  const nearest = nearestChange(told, programme)
  if (!nearest) return []
  const { failed, grants } = nearest
  const only = failed.length === 1 && grants
  const sentences = failed.map((one) => failedSentence(told, one, only ? programme : undefined))
  const together = grants && !only ? [`以上 ${failed.length} 条都达到，就符合${plainProgramme[programme]}条件。`] : []
  return [...sentences, ...together]
}

/** `granted`: the programme that this change alone brings about. */
function failedSentence(told: Told, failed: FailedCondition, granted: Programme | undefined): string {
  const gap = gapWords(failed.ruleId, told) ?? notMet(told, failed)
  if (!failed.change) return `${gap}。`
  const { words, comes } = failed.change
  const meets = granted ? `符合${plainProgramme[granted]}条件` : '达到这一条'
  if (comes) return `${gap}；以后${words}时，${meets}${granted ? '，可以再申请' : ''}。`
  return `${gap}；若${words}，就${meets}${granted ? '，可以重新申请' : ''}。`
}

/** A condition without a figure is told by its title and, where it was asked of one person, by whose it is. */
function notMet(told: Told, { ruleId, memberId }: FailedCondition): string {
  const who = told.facts.members.find(({ id }) => id === memberId)?.label
  return `${who ? `${who}：` : ''}“${titleOf(told, ruleId)}”没有达到`
}

function titleOf({ assessment: { trace } }: Told, ruleId: string): string {
  const look = (node: Assessment['trace']): string | undefined => {
    if (node.rule?.id === ruleId) return node.title
    for (const part of node.uses ?? []) {
      const found = look(part)
      if (found) return found
    }
    return undefined
  }
  return look(trace) ?? '其他条件'
}

/** From when on the family would no longer be entitled: a line where there is one, else how much more income is too much. */
function endSentences(told: Told, result: Programme): readonly string[] {
  const { figures, trace } = told.assessment
  if (mayHaveGrace(told.assessment))
    return tooMuchIncome(told, result).map((words) => `${words}的，渐退期的条件也不再达到。`)
  const end = ends[result]
  const line = end && (figures[end.line] as Fen | undefined)
  const no = `不再符合${plainProgramme[result]}条件。`
  if (end && line !== undefined) return [`家庭人均月收入达到或超过 ${markedYuan(trace, end.rule, line)}的，${no}`]
  return tooMuchIncome(told, result).map((words) => `${words}的，${no}`)
}

const ends: Readonly<Partial<Record<Programme, { readonly line: keyof Figures; readonly rule: string }>>> = {
  dibao: { line: 'standardFen', rule: 'dibao.standard' },
  marginal: { line: 'marginalLineFen', rule: 'marginal.line' },
}
