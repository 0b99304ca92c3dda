import type { PreAssessment, PreVerdict } from '@jzt/contract'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { device } from '../platform/device'
import { Screen } from '../shell/screen'
import { Sentences } from '../shell/sentences'
import { sentencesOf } from '../shell/spoken'
import { accessible } from '../ui/accessible'
import { Button } from '../ui/button'

interface ResultProps {
  result: PreAssessment
  onApply(): void
  onAgain(): void
  onBack(): void
}

const looks = {
  likely: { mark: '✓', words: '可能符合' },
  'to-check': { mark: '？', words: '需核实' },
  'not-now': { mark: '－', words: '目前看不符合' },
} as const

const isOpen = ({ outlook }: PreVerdict): boolean => outlook !== 'not-now'

const linesOf = ({ reasons, pays }: PreVerdict): string[] => [...(pays ? [`${pays}。`] : []), ...reasons]

const bring = '要准备的：'
const spokenOf = (verdict: PreVerdict): string[] => [
  `${verdict.title}，${looks[verdict.outlook].words}。`,
  ...linesOf(verdict),
  ...(verdict.prepare.length > 0 ? [bring, ...verdict.prepare.map((one) => `${one}。`)] : []),
]

/** Each programme and benefit: how it looks in words and with a sign, why, and what to have at hand. */
export function Result({ result, onApply, onAgain, onBack }: ResultProps) {
  useEffect(() => {
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => {}) // a page not yet drawn cannot scroll, and stands at its top
  }, [])
  useEffect(() => device.onBack(onBack))
  const open = result.verdicts.filter(isOpen)
  const others = result.verdicts.filter((verdict) => !isOpen(verdict))
  const note = sentencesOf(result.decidesNothing)
  return (
    <Screen
      title={open.length > 0 ? '这些救助可以申请看看' : '目前看，还没有符合的'}
      back={onBack}
      says={[...note, ...[...open, ...others].flatMap(spokenOf)]}
      foot={
        <Button kind="plain" onClick={onAgain}>
          重新测一次
        </Button>
      }
    >
      <section className="card card--note">
        <Sentences lines={note} />
      </section>
      {open.map((verdict) => (
        <VerdictCard key={verdict.of} verdict={verdict} />
      ))}
      <Button onClick={onApply}>开始申请</Button>
      {others.map((verdict) => (
        <VerdictCard key={verdict.of} verdict={verdict} />
      ))}
    </Screen>
  )
}

function VerdictCard({ verdict }: { verdict: PreVerdict }) {
  const { mark, words } = looks[verdict.outlook]
  return (
    <section className="card">
      <h2 className="card__title">{verdict.title}</h2>
      <p className={`outlook outlook--${verdict.outlook}`}>
        <span className="outlook__mark" {...accessible({ hidden: true })}>
          {mark}
        </span>
        <span className="outlook__words">{words}</span>
      </p>
      <Sentences lines={linesOf(verdict)} />
      {verdict.prepare.length > 0 ? (
        <>
          <p className="card__label">{bring}</p>
          <Sentences lines={verdict.prepare.map((one) => `${one}。`)} />
        </>
      ) : null}
    </section>
  )
}
