import { useState } from 'react'
import { longDate } from '../shell/dates.ts'
import { goSignIn } from '../shell/go'
import { Sentences } from '../shell/sentences'
import { TroubleNotice } from '../shell/trouble-notice'
import { Button } from '../ui/button'
import { ChoiceField } from '../ui/choice-field'
import { TextArea } from '../ui/text-area'
import { call } from '../wire/office'
import { currentSession } from '../wire/session'
import { useAction } from '../wire/use-action'

const secret = ['您是谁，我们保密。', '村里、这家人、经办的人都不知道。', '镇街会重新查，再答复您。']

const factKinds = [
  { value: 'yes', label: '有新的情况' },
  { value: 'no', label: '没有，只是觉得不对' },
]

export function ObjectionForm({ publicityId }: { publicityId: string }) {
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [facts, setFacts] = useState('')
  const [tried, setTried] = useState(false)
  const [sentOn, setSentOn] = useState<string>()
  const sending = useAction()

  const submit = () => {
    setTried(true)
    if (!words.trim() || !facts) return
    const body = { words: words.trim(), newFacts: facts === 'yes' }
    void sending.run(async () => {
      const { on } = await call('objectToPublicity', {
        params: { publicityId },
        body,
        idempotencyKey: sending.keyFor(body),
      })
      setSentOn(on)
    })
  }
  if (sentOn)
    return (
      <section className="card card--done" role="status">
        <h2 className="card__title">意见收到了</h2>
        <p className="card__text">{`${longDate(sentOn)}收到。镇街查清后会答复您。`}</p>
      </section>
    )
  if (!open)
    return (
      <Button kind="plain" onClick={() => (currentSession() ? setOpen(true) : goSignIn())}>
        觉得不对，提意见
      </Button>
    )
  return (
    <section className="card">
      <h2 className="card__title">提意见</h2>
      <Sentences lines={secret} />
      <TroubleNotice trouble={sending.trouble} />
      <TextArea
        id="words"
        label="哪里不对"
        value={words}
        onChange={setWords}
        error={tried && !words.trim() ? '请写哪里不对' : undefined}
      />
      <ChoiceField
        id="facts"
        label="有没有新的情况"
        options={factKinds}
        value={facts}
        onChange={setFacts}
        error={tried && !facts ? '请选一个' : undefined}
      />
      <Button onClick={submit} disabled={sending.busy}>
        提交意见
      </Button>
    </section>
  )
}
