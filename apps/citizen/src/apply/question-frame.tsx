import Taro from '@tarojs/taro'
import { type PropsWithChildren, useEffect } from 'react'
import { device } from '../platform/device'
import { Screen } from '../shell/screen'
import { Sentences } from '../shell/sentences'
import { TroubleNotice } from '../shell/trouble-notice'
import { Button } from '../ui/button'
import { ErrorSummary, type Wrong } from '../ui/error-summary'
import { Gone, isGone } from './gone'
import { type Ask, applicantOf, type Question } from './question.ts'
import type { Questionnaire } from './use-questionnaire'

interface FrameProps {
  question: Question
  ask: Ask
  questionnaire: Questionnaire
  wrongs?: readonly Wrong[]
  labels?: readonly string[]
  back?: () => void
  onContinue(): void
}

const noWrongs: readonly Wrong[] = []

/** Whom a helper acts for; before the name is known, that it is another person. */
export const helpedOf = (pages: Ask['pages']): string | undefined =>
  pages.mandate ? (applicantOf(pages)?.name ?? '别人') : undefined

/** What every question has: title, help, the banner of the helper, what is wrong, 继续 and 返回. */
export function QuestionFrame({
  question,
  ask,
  questionnaire,
  wrongs = noWrongs,
  labels = [],
  back,
  onContinue,
  children,
}: PropsWithChildren<FrameProps>) {
  const help = question.help?.(ask) ?? []
  useEffect(() => {
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => {}) // a page not yet drawn cannot scroll, and stands at its top
  }, [])
  const goBack = back ?? questionnaire.back
  useEffect(() => device.onBack(goBack)) // with every drawing: where back leads changes with the answers
  return (
    <Screen
      title={question.title(ask)}
      helping={helpedOf(ask.pages)}
      wrong={wrongs.length > 0}
      back={goBack}
      says={[...help, ...labels]}
      foot={
        <Button onClick={onContinue} disabled={questionnaire.busy}>
          {questionnaire.busy ? '正在保存…' : '继续'}
        </Button>
      }
    >
      <ErrorSummary wrongs={wrongs} />
      {questionnaire.offline ? (
        <Offline />
      ) : isGone(questionnaire.trouble) ? (
        <Gone />
      ) : (
        <TroubleNotice trouble={questionnaire.trouble} />
      )}
      <Sentences lines={help} />
      {children}
    </Screen>
  )
}

const Offline = () => (
  <div className="card card--note" role="alert">
    <p className="card__text">现在连不上网，或系统在恢复。</p>
    <p className="card__text">这一页已经存在您的手机里。</p>
    <p className="card__text">有网时会自动发出去，也可以再按“继续”。</p>
  </div>
)
