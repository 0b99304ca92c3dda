import type { PreAssessment } from '@jzt/contract'
import { useState } from 'react'
import type { Values } from '../apply/fields.ts'
import { go, goBack } from '../shell/go'
import { page } from '../shell/page'
import { call } from '../wire/office'
import { currentSession } from '../wire/session'
import { useAction } from '../wire/use-action'
import { keepCarried } from './carried.ts'
import { pagesOf } from './carried-pages.ts'
import { QuestionScreen } from './question-screen'
import { answersOf, askedOf, placeInWords } from './questions.ts'
import { Result } from './result'

const start = '/apply/start/index'

/** Signed in or not, the answers wait on this phone for the application. */
function apply(values: Values, result: PreAssessment): void {
  keepCarried(pagesOf(answersOf(values), result))
  if (currentSession()) go(start, { begin: '1' })
  else go('/account/sign-in/index', { after: `${start}?begin=1` })
}

/** The questions one by one. The answers stay on this screen until the last is given, and are sent once, without a name. */
function PreAssess() {
  const [values, setValues] = useState<Values>({})
  const [at, setAt] = useState(0)
  const [result, setResult] = useState<PreAssessment>()
  const send = useAction()
  const asked = askedOf(values)
  const question = asked[at]

  if (result) {
    const again = () => {
      setResult(undefined)
      setAt(0)
    }
    return (
      <Result
        result={result}
        onApply={() => apply(values, result)}
        onAgain={again}
        onBack={() => setResult(undefined)}
      />
    )
  }
  if (!question) return null
  const isLast = at === asked.length - 1
  const onward = () =>
    isLast ? void send.run(async () => setResult(await call('preAssess', { body: answersOf(values) }))) : setAt(at + 1)
  return (
    <QuestionScreen
      key={question.id}
      question={question}
      place={placeInWords(at, values)}
      values={values}
      isLast={isLast}
      busy={send.busy}
      trouble={send.trouble}
      onChange={setValues}
      onContinue={onward}
      onBack={() => (at > 0 ? setAt(at - 1) : goBack())}
    />
  )
}

export default page(PreAssess)
