import { adjustmentWords, type CasePage, type StageName } from '@jzt/contract'
import { programmeShortWords } from '@jzt/kernel'
import { Mark } from '../ui/mark.tsx'
import { yuanWords } from '../ui/money-input.ts'
import { formatDate } from '../ui/office-time.ts'
import { clockWarning, remainingWords } from './clock-warning.ts'
import { aidFirstWords, benefitWords, careLevelWords, grantedNames } from './running-words.ts'

/** From here on a decision is signed, and what was proposed is past. */
const decided: readonly StageName[] = ['decided', 'delivered', 'published', 'closed']

/** What was granted and runs; before that, what the last opinion proposes. A figure without an official text says so. */
export function Granted({ page }: { page: CasePage }) {
  const { benefit, opinions } = page
  const opinion = opinions.at(-1)
  const names = grantedNames(page)
  if (benefit)
    return (
      <>
        <Mark tone={benefit.payment === 'monthly' && benefit.amountFen === 0 ? 'plain' : 'good'}>
          {benefitWords(benefit, page.validUntil)}
          {names}
        </Mark>
        {benefit.example ? <Mark tone="soon">金额为示例</Mark> : null}
      </>
    )
  if (!opinion?.include || decided.includes(page.standing.stage)) return null
  return (
    <Mark tone="plain">
      拟批准{programmeShortWords[opinion.programme ?? page.programme]}
      {names}
    </Mark>
  )
}

/** 先行救助: what was given, by whom, and whether the papers that must follow are there. */
export function AidFirst({ page: { aidFirst, standing } }: { page: CasePage }) {
  if (!aidFirst) return null
  const clock = standing.clocks.find(({ name }) => name === 'complete-aid-first')
  return (
    <div className="aid-first" data-tone={clock && clock.remainingWorkdays < 0 ? 'late' : 'calm'}>
      <strong>先行救助</strong>
      <span>
        {formatDate(aidFirst.on)}给 {yuanWords(aidFirst.amountFen)}，{aidFirst.by}签字
      </span>
      {aidFirst.completedOn ? (
        <span>
          {formatDate(aidFirst.completedOn)}补齐手续：{aidFirstWords(aidFirst)}
        </span>
      ) : null}
      {clock && !aidFirst.completedOn ? (
        <>
          <span>手续要在{formatDate(clock.dueBy)}前补齐</span>
          <Mark tone={clockWarning(clock).tone}>
            {clock.remainingWorkdays < 0 ? clockWarning(clock).words : remainingWords(clock.remainingWorkdays)}
          </Mark>
        </>
      ) : null}
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
          待遇调整 {adjustments.length} 次，最近：{last.from} 起
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
