import type { Draft } from '@jzt/contract'
import { useRouter } from '@tarojs/taro'
import { today } from '../../platform/clock'
import { goInstead } from '../../shell/go'
import { page } from '../../shell/page'
import { Screen } from '../../shell/screen'
import { Waiting } from '../../shell/waiting'
import { Button } from '../../ui/button'
import { DivisionName } from '../../ui/division-name'
import { call } from '../../wire/office'
import { useAnswer } from '../../wire/use-answer'
import { Gone } from '../gone'
import { type Asked, askedOf, unanswered } from '../order.ts'
import { helpedOf } from '../question-frame'

function Check() {
  const { params } = useRouter()
  const { answer, again } = useAnswer(() => call('getDraft', { params: { draftId: params['draft'] ?? '' } }))
  return (
    <Waiting title="看一遍您填的" answer={answer} again={again} missing={<Gone />}>
      {(draft) => <Answers draft={draft} />}
    </Waiting>
  )
}

function Answers({ draft }: { draft: Draft }) {
  const asked = askedOf(draft.pages, today(), draft.locallyAsked)
  const change = (id: string) => goInstead('/apply/question/index', { draft: draft.draftId, at: id, from: 'check' })
  const missing = unanswered(asked)
  const back = () => goInstead('/apply/question/index', { draft: draft.draftId, at: asked.at(-1)?.id })
  const onward = missing[0]
    ? { words: '还有没填的，去填', go: () => change(missing[0]!.id) }
    : { words: '都对，去签名', go: () => goInstead('/apply/declare/index', { draft: draft.draftId }) }
  return (
    <Screen
      title="看一遍您填的"
      helping={helpedOf(draft.pages)}
      back={back}
      says={asked.map((one) => `${one.question.title(one.ask)}${one.question.shown(one.ask).join('，')}`)}
      foot={<Button onClick={onward.go}>{onward.words}</Button>}
    >
      <p className="card__text">有不对的，按“修改”。</p>
      {asked.map((one) => (
        <Row key={one.id} asked={one} onChange={() => change(one.id)} />
      ))}
    </Screen>
  )
}

function Row({ asked: { question, ask }, onChange }: { asked: Asked; onChange: () => void }) {
  const title = question.title(ask)
  const village = question.village?.(ask)
  return (
    <section className="card card--row">
      <h2 className="card__label">{title}</h2>
      {village ? <DivisionName code={village} /> : null}
      {question
        .shown(ask)
        .filter((line) => line !== '')
        .map((line, index) => (
          <p key={`${index}${line}`} className="card__text card__text--strong">
            {line}
          </p>
        ))}
      <Button kind="plain" small onClick={onChange} label={`修改，${title}`}>
        修改
      </Button>
    </section>
  )
}

export default page(Check)
