import { adjustmentWords, type CasePage, incomeCauseWords, type StageName } from '@jzt/contract'
import { programmeShortWords } from '@jzt/kernel'
import { Mark } from '../ui/mark.tsx'
import { yuanWords } from '../ui/money-input.ts'
import { formatDate, formatMonth } from '../ui/office-time.ts'
import { benefitWords, careLevelWords, graceWords, grantedNames, namesOf, verdictWords } from './running-words.ts'

/** From here on a decision is signed, and what was proposed is past. */
export const decidedStages: readonly StageName[] = ['decided', 'delivered', 'published', 'closed']

/** Ended by a decision, or with its last day. */
const isOver = ({ payment, amountFen, endedOn }: NonNullable<CasePage['benefit']>): boolean =>
  endedOn !== undefined || (payment === 'monthly' && amountFen === 0)

/** What was granted and runs; before that, what the last opinion proposes. A figure without an official text says so. */
export function Granted({ page }: { page: CasePage }) {
  const { benefit, otherBenefits = [], opinions } = page
  const opinion = opinions.at(-1)
  const names = benefit?.members ? namesOf(page, benefit.members) : grantedNames(page)
  if (benefit)
    return (
      <>
        <Mark tone={isOver(benefit) ? 'plain' : 'good'}>
          {benefitWords(benefit, page.validUntil)}
          {names}
        </Mark>
        {otherBenefits.map((one) => (
          <Mark key={one.programme} tone={isOver(one) ? 'plain' : 'good'}>
            {benefitWords(one)}
            {namesOf(page, one.members)}
          </Mark>
        ))}
        {benefit.example ? <Mark tone="soon">金额为示例</Mark> : null}
      </>
    )
  if (!opinion?.include || decidedStages.includes(page.standing.stage)) return null
  if (page.aidFirst) return <Mark tone="good">已先行救助 {yuanWords(page.aidFirst.amountFen)}</Mark>
  return (
    <>
      <Mark tone="plain">
        拟批准{programmeShortWords[opinion.programme ?? page.programme]}
        {names}
      </Mark>
      {(opinion.also ?? []).map(({ programme, members }) => (
        <Mark key={programme} tone="plain">
          拟同时批准{programmeShortWords[programme]}
          {namesOf(page, members)}
        </Mark>
      ))}
    </>
  )
}

/** 收入变动: what was told, what the rules make of what was found, and the grace period that follows. */
export function Income({ page: { incomeReport, incomeChange, graces = [], members } }: { page: CasePage }) {
  const grace = graces.at(-1)
  if (!incomeReport && !incomeChange && !grace) return null
  const nameOf = (id: string) => members.find(({ memberId }) => memberId === id)?.name
  return (
    <div className="case-facts fine">
      {incomeReport ? (
        <span>
          {formatDate(incomeReport.on)}报告收入变动：{nameOf(incomeReport.memberId)}，{formatMonth(incomeReport.since)}
          起，
          {incomeReport.words} <Mark tone="soon">还没有核实</Mark>
        </span>
      ) : null}
      {incomeChange ? (
        <span>
          收入变动：{incomeChange.members.map(nameOf).join('、')} {formatMonth(incomeChange.since)}起（
          {incomeCauseWords[incomeChange.cause]}）。{verdictWords(incomeChange, graces)}{' '}
          {incomeChange.settledOn ? null : <Mark tone="soon">还没有办结</Mark>}
        </span>
      ) : null}
      {grace ? <span>{graceWords(grace)}</span> : null}
    </div>
  )
}

/** The last change of the benefit and the last assessment of self-care; all changes stand in the sheet of decisions. */
export function Changes({ page: { adjustments, selfCare, members } }: { page: CasePage }) {
  const last = adjustments.at(-1)
  if (!last && !selfCare) return null
  const person = members.find(({ memberId }) => memberId === selfCare?.memberId)
  return (
    <div className="case-facts fine">
      {last ? (
        <span>
          待遇调整 {adjustments.length} 次，最近：{formatMonth(last.from)}起
          {last.amountFen === 0 ? '停发' : `每月 ${yuanWords(last.amountFen)}`}（{adjustmentWords[last.ground]}）{' '}
          {last.deliveredOn ? null : <Mark tone="soon">决定书还没有送达</Mark>}
        </span>
      ) : null}
      {selfCare ? (
        <span>
          自理能力：{person?.name} {careLevelWords[selfCare.level]}（{formatDate(selfCare.on)}评估）
        </span>
      ) : null}
    </div>
  )
}
