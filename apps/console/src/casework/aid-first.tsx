import type { CasePage, ClockView } from '@jzt/contract'
import { Mark } from '../ui/mark.tsx'
import { yuanWords } from '../ui/money-input.ts'
import { formatDate } from '../ui/office-time.ts'
import { clockWarning, remainingWords } from './clock-warning.ts'
import { aidFirstWords } from './running-words.ts'

type Aid = NonNullable<CasePage['aidFirst']>

/** 先行救助: what was given and by whom; what the papers still lack, or what is still to come back, and by when. */
export function AidFirst({ page: { aidFirst, standing } }: { page: CasePage }) {
  if (!aidFirst) return null
  const clock = standing.clocks.find(({ name }) => name === 'complete-aid-first' || name === 'repay')
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
      ) : (
        <Papers aid={aidFirst} clock={clock} />
      )}
      <Owed aid={aidFirst} clock={clock} />
    </div>
  )
}

const Due = ({ clock }: { clock: ClockView }) => (
  <Mark tone={clockWarning(clock).tone}>
    {clock.remainingWorkdays < 0 ? clockWarning(clock).words : remainingWords(clock.remainingWorkdays)}
  </Mark>
)

function Papers({ aid: { lacks }, clock }: { aid: Aid; clock: ClockView | undefined }) {
  if (!clock) return null
  return (
    <>
      <span>手续最晚{formatDate(clock.dueBy)}补齐</span>
      <Due clock={clock} />
      <span>
        {lacks.length > 0 ? `现在要办：${lacks[0]}` : '手续已经齐了，请点“补办先行救助手续”办结'}
        {lacks.length > 1 ? <span className="fine">（共差 {lacks.length} 项）</span> : null}
      </span>
    </>
  )
}

function Owed({ aid, clock }: { aid: Aid; clock: ClockView | undefined }) {
  const { outstandingFen, repayments, instalments, waiver } = aid
  const paid = repayments.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return (
    <>
      {paid > 0 ? (
        <span>
          已退 {yuanWords(paid)}（{repayments.length} 次，最近{formatDate(repayments.at(-1)?.on ?? '')}）
        </span>
      ) : null}
      {outstandingFen ? <strong>还有 {yuanWords(outstandingFen)} 没有退</strong> : null}
      {instalments ? (
        <span>
          分期：每月 {yuanWords(instalments.amountFen)}，还有 {instalments.left} 期
        </span>
      ) : null}
      {outstandingFen && clock ? (
        <>
          <span>最晚{formatDate(clock.dueBy)}退还</span>
          <Due clock={clock} />
        </>
      ) : null}
      {waiver ? <Mark tone={waiver === 'signed' ? 'plain' : 'soon'}>{waiverWords(aid)}</Mark> : null}
    </>
  )
}

const amountOf = (fen: number | undefined): string => (fen ? ` ${yuanWords(fen)}` : '')

/** 不再追回, always with how much it is about. */
const waiverWords = ({ waiver, waivedFen, outstandingFen }: Aid): string =>
  waiver === 'signed'
    ? `已审定不再追回${amountOf(waivedFen)}`
    : `已提出不再追回${amountOf(outstandingFen)}，待另一人审定`
