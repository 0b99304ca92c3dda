import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { device } from '../../platform/device'
import { longDate } from '../../shell/dates.ts'
import { page } from '../../shell/page'
import { Screen } from '../../shell/screen'
import { Sentences } from '../../shell/sentences'
import { Waiting } from '../../shell/waiting'
import { Button } from '../../ui/button'
import { call } from '../../wire/office'
import { useAnswer } from '../../wire/use-answer'
import { AuthorisationText, linesOf } from '../authorisation-text'
import type { Answered, Request } from './answer-form.ts'
import { askingLines } from './asking-lines.ts'
import { ConsentForm } from './consent-form'
import { DeclineForm } from './decline-form'

/** Reached by the one-use link, on his own phone, by kin outside the household who are not signed in. */
function SupporterPage() {
  const token = useRouter().params['token'] ?? ''
  const { answer, again } = useAnswer(() => call('getSupporterRequest', { params: { token } }))
  const [doing, setDoing] = useState<'consent' | 'decline'>()
  const [answered, setAnswered] = useState<Answered>()
  if (answered) return <Done answered={answered} />
  return (
    <Waiting title="请您说明情况" answer={answer} again={again}>
      {(request) => {
        const form = { token, request, onAnswered: setAnswered, onBack: () => setDoing(undefined) }
        if (doing === 'consent') return <ConsentForm {...form} />
        if (doing === 'decline') return <DeclineForm {...form} />
        return <Ask request={request} onChoose={setDoing} />
      }}
    </Waiting>
  )
}

function Ask({ request, onChoose }: { request: Request; onChoose(doing: 'consent' | 'decline'): void }) {
  const { office, text } = request
  const lines = askingLines(request)
  const { risks, rest } = linesOf(text)
  return (
    <Screen
      title="请您说明情况"
      back="none"
      says={[...lines, ...risks, ...rest]}
      foot={
        <>
          <Button onClick={() => onChoose('consent')}>同意，去签字</Button>
          <Button kind="plain" onClick={() => onChoose('decline')}>
            不同意
          </Button>
        </>
      }
    >
      <section className="card">
        <Sentences lines={lines} />
        <p className="card__text">不放心，先打镇街的电话问：</p>
        <Button kind="plain" onClick={() => device.callPhone(office.phone)}>
          {`${office.name} ${office.phone}`}
        </Button>
      </section>
      <AuthorisationText text={text} />
    </Screen>
  )
}

const doneWords = {
  consented: { title: '签好了', lines: ['谢谢您说明情况。', '您不用再做什么，可以关掉这一页。'] },
  declined: {
    title: '已经记下：您不同意',
    lines: ['不会查您的收入和财产。', '那家人的申请照常往下办。', '改了主意，请他们再发一次链接。'],
  },
} as const

function Done({ answered: { outcome, answeredOn } }: { answered: Answered }) {
  const { title, lines } = doneWords[outcome]
  return (
    <Screen title={title} back="none" says={lines}>
      <section className="card card--done">
        <p className="card__text">{`${longDate(answeredOn)}答复的。`}</p>
        <Sentences lines={lines} />
      </section>
    </Screen>
  )
}

export default page(SupporterPage)
