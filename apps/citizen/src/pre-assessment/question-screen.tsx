import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { FieldInput } from '../apply/field-input'
import type { Values } from '../apply/fields.ts'
import { labelsOf } from '../apply/form-page'
import { device } from '../platform/device'
import { Screen } from '../shell/screen'
import { Sentences } from '../shell/sentences'
import { TroubleNotice } from '../shell/trouble-notice'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import type { Trouble } from '../wire/office'
import { type PreQuestion, wrongsOf } from './questions.ts'

interface QuestionScreenProps {
  question: PreQuestion
  /** "第 4 个问题，一共 13 个" */
  place: string
  values: Values
  isLast: boolean
  busy: boolean
  trouble: Trouble | undefined
  onChange(values: Values): void
  onContinue(): void
  onBack(): void
}

/** One question: title, help, its fields, 继续 and 返回. */
export function QuestionScreen(props: QuestionScreenProps) {
  const { question, place, values, isLast, busy, trouble, onChange, onContinue, onBack } = props
  const [wrongs, setWrongs] = useState<{ id: string; words: string }[]>([])
  useEffect(() => {
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => {}) // a page not yet drawn cannot scroll, and stands at its top
  }, [])
  useEffect(() => device.onBack(onBack)) // with every drawing: where back leads changes with the answers
  const specs = question.fields(values)
  const submit = () => {
    const found = wrongsOf(question, values).map(({ name, words }) => ({ id: name, words }))
    setWrongs(found)
    if (found.length === 0) onContinue()
  }
  const help = question.help ?? []
  return (
    <Screen
      title={question.title}
      wrong={wrongs.length > 0}
      back={onBack}
      says={[...help, ...labelsOf(specs)]}
      foot={
        <Button onClick={submit} disabled={busy}>
          {isLast ? (busy ? '正在算…' : '看结果') : '继续'}
        </Button>
      }
    >
      <p className="card__label">{place}</p>
      <ErrorSummary wrongs={wrongs} />
      <TroubleNotice trouble={trouble} />
      <Sentences lines={help} />
      <section className="card">
        {specs.map((spec) => (
          <FieldInput
            key={spec.name}
            spec={spec}
            value={values[spec.name] ?? ''}
            error={wrongs.find((wrong) => wrong.id === spec.name)?.words}
            onChange={(value) => onChange({ ...values, [spec.name]: value })}
          />
        ))}
      </section>
    </Screen>
  )
}
