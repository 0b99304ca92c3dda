import type { PreAssessment, PreVerdict } from '@jzt/contract'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { device } from '../platform/device'
import { Screen } from '../shell/screen'
import { Sentences } from '../shell/sentences'
import { sentencesOf } from '../shell/spoken'
import { accessible } from '../ui/accessible'
import { Button } from '../ui/button'
import { commonPapers, shownOnce, type VerdictGroup } from './shown-once.ts'

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

const linesOf = ({ reasons, pays }: VerdictGroup): string[] => [...(pays ? [`${pays}。`] : []), ...reasons]
const papersIn = (papers: readonly string[]): string[] => papers.map((one) => `${one}。`)

const bring = '要准备的：'
const bringToo = '还要准备：'
const spokenOf = (group: VerdictGroup, heading: string): string[] => [
  `${group.titles.join('、')}，${looks[group.outlook].words}。`,
  ...linesOf(group),
  ...(group.prepare.length > 0 ? [heading, ...papersIn(group.prepare)] : []),
]

/** Each programme and benefit: how it looks in words and with a sign, why, and what to have at hand; nothing twice. */
export function Result({ result, onApply, onAgain, onBack }: ResultProps) {
  useEffect(() => {
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => {}) // a page not yet drawn cannot scroll, and stands at its top
  }, [])
  useEffect(() => device.onBack(onBack))
  const open = result.verdicts.filter(isOpen)
  const papers = commonPapers(open)
  const groups = shownOnce(open, papers)
  const others = shownOnce(result.verdicts.filter((verdict) => !isOpen(verdict)))
  const note = sentencesOf(result.decidesNothing)
  const heading = papers.length > 0 ? bringToo : bring
  const common = papers.length > 0 ? [bring, ...papersIn(papers)] : []
  return (
    <Screen
      title={open.length > 0 ? '这些救助可以申请看看' : '目前看，还没有符合的'}
      back={onBack}
      says={[...note, ...[...groups, ...others].flatMap((group) => spokenOf(group, heading)), ...common]}
      foot={
        <Button kind="plain" onClick={onAgain}>
          重新测一次
        </Button>
      }
    >
      <section className="card card--note">
        <Sentences lines={note} />
        <Button onClick={onApply}>开始申请</Button>
      </section>
      {groups.map((group) => (
        <VerdictCard key={group.titles[0]} group={group} heading={heading} />
      ))}
      {papers.length > 0 ? (
        <section className="card">
          <h2 className="card__title">{bring}</h2>
          <Sentences lines={papersIn(papers)} />
        </section>
      ) : null}
      {open.length > 0 ? <Button onClick={onApply}>看完了，去申请</Button> : null}
      {others.map((group) => (
        <VerdictCard key={group.titles[0]} group={group} heading={heading} />
      ))}
    </Screen>
  )
}

function VerdictCard({ group, heading }: { group: VerdictGroup; heading: string }) {
  const { mark, words } = looks[group.outlook]
  return (
    <section className="card">
      {group.titles.map((title) => (
        <h2 key={title} className="card__title">
          {title}
        </h2>
      ))}
      <p className={`outlook outlook--${group.outlook}`}>
        <span className="outlook__mark" {...accessible({ hidden: true })}>
          {mark}
        </span>
        <span className="outlook__words">{words}</span>
      </p>
      <Sentences lines={linesOf(group)} />
      {group.prepare.length > 0 ? (
        <>
          <p className="card__label">{heading}</p>
          <Sentences lines={papersIn(group.prepare)} />
        </>
      ) : null}
    </section>
  )
}
