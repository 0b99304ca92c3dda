import { type Case, firstMonthOf, type Grant, grantTerms, inTekun, totalFen } from '@jzt/casework'
import { formatDate, formatMonth, formatYuan, type PlainDate } from '@jzt/kernel'
import { payRestsOnExample, plainProgramme, type Told } from '@jzt/rules'

interface Granting {
  readonly file: Case
  readonly grants: readonly Grant[]
  readonly on: PlainDate
  readonly told: Told | undefined
}

/** What comes of it: for each programme money every month, once, or a recognition for a time; then all the money together. */
export function grantedSentences(granting: Granting): string[] {
  const { grants } = granting
  const monthly = grants.filter(({ programme }) => grantTerms[programme].payment === 'monthly')
  return [
    ...grants.flatMap((grant) => sentencesOf(grant, granting)),
    ...(monthly.length > 1 ? [`以上每月一共发给 ${formatYuan(totalFen(monthly))}。`] : []),
  ]
}

function sentencesOf(grant: Grant, granting: Granting): string[] {
  const { programme, amountFen, members, validUntil } = grant
  const { payment } = grantTerms[programme]
  if (payment === 'none')
    return [
      `认定为${plainProgramme[programme]}。`,
      ...(validUntil ? [`有效期到${formatDate(validUntil)}，到期自然终止，要继续请在到期前重新申请。`] : []),
      '没有按月的现金，可以按规定享受医疗、教育等专项救助。',
    ]
  const amount = `${formatYuan(amountFen)}${isExample(grant, granting) ? '（示例）' : ''}`
  if (payment === 'once') return [`一次发给 ${amount}。`]
  const isNamed = members !== undefined || granting.grants.length > 1
  return [
    ...(isNamed ? [`批准的是${plainProgramme[programme]}${forWhom(grant, granting)}。`] : []),
    `保障人数 ${peopleOf(grant, granting)} 人，每月发给 ${amount}。`,
    `从${formatMonth(firstMonthOf(programme, granting.on))}起计发。`,
  ]
}

/** By name, where the assessment knows them: 单人保 and 特困 are granted to persons. */
function forWhom({ members = [] }: Grant, { told }: Granting): string {
  const names = (told?.facts.members ?? []).filter(({ id }) => members.some((one) => one === id))
  return names.length > 0 ? `，对象是${names.map(({ label }) => label).join('、')}` : ''
}

/** The household as it was assessed, without those who are granted 特困 for themselves. */
function peopleOf({ members }: Grant, { file, grants, told }: Granting): number {
  if (members) return members.length
  const all = told?.assessment.figures.householdSize || file.members.length
  return all - inTekun(grants).length
}

/** Whether the amount rests on a figure that no official text confirms yet. */
const isExample = ({ programme }: Grant, { told }: Granting): boolean =>
  told !== undefined && payRestsOnExample(told, { programme })
