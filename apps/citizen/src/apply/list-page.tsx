import { useState } from 'react'
import { Button } from '../ui/button'
import { ChoiceField } from '../ui/choice-field'
import { FieldInput } from './field-input'
import { checkFields, type Values } from './fields.ts'
import { labelsOf } from './form-page'
import type { Ask, ListQuestion } from './question.ts'
import { QuestionFrame } from './question-frame'
import type { Questionnaire } from './use-questionnaire'

interface ListPageProps {
  question: ListQuestion
  ask: Ask
  questionnaire: Questionnaire
}

/** Is there any? Then one after another: what there is so far, one more, or on. */
export function ListPage({ question, ask, questionnaire }: ListPageProps) {
  const [adding, setAdding] = useState(false)
  const items = question.items(ask)
  if (adding)
    return <ItemForm question={question} ask={ask} questionnaire={questionnaire} onDone={() => setAdding(false)} />
  if (items.length === 0)
    return <AnyPage question={question} ask={ask} questionnaire={questionnaire} onSome={() => setAdding(true)} />
  return (
    <QuestionFrame
      question={question}
      ask={ask}
      questionnaire={questionnaire}
      labels={items}
      onContinue={() => questionnaire.save(ask.pages[question.page])}
    >
      {items.map((item, index) => (
        <section key={item} className="card">
          <p className="card__text card__text--strong">{item}</p>
          <Button
            kind="plain"
            label={`删掉，${item}`}
            onClick={() => questionnaire.save(question.remove(index, ask), { stay: () => {} })}
          >
            删掉
          </Button>
        </section>
      ))}
      <Button kind="plain" onClick={() => setAdding(true)}>
        {question.more}
      </Button>
    </QuestionFrame>
  )
}

function AnyPage({ question, ask, questionnaire, onSome }: ListPageProps & { onSome: () => void }) {
  const passed = questionnaire.draft.resumeAt !== questionnaire.current?.id && ask.pages[question.page] !== undefined
  const [any, setAny] = useState(passed ? 'none' : '')
  const [wrong, setWrong] = useState(false)
  const options = [
    { value: 'none', label: question.none },
    { value: 'some', label: question.some },
  ]
  const submit = () => {
    setWrong(any === '')
    if (any === 'some') onSome()
    if (any === 'none') void questionnaire.save(question.clear(ask))
  }
  const words = '请选一个'
  return (
    <QuestionFrame
      question={question}
      ask={ask}
      questionnaire={questionnaire}
      wrongs={wrong ? [{ id: 'any', words }] : []}
      labels={options.map((option) => `${option.label}。`)}
      onContinue={submit}
    >
      <section className="card">
        <ChoiceField
          id="any"
          label="请选择"
          options={options}
          value={any}
          onChange={setAny}
          error={wrong ? words : undefined}
        />
      </section>
    </QuestionFrame>
  )
}

function ItemForm({ question, ask, questionnaire, onDone }: ListPageProps & { onDone: () => void }) {
  const [values, setValues] = useState<Values>({})
  const [step, setStep] = useState(0)
  const [wrongs, setWrongs] = useState<{ id: string; words: string }[]>([])
  const steps = question.steps(values, ask)
  const specs = steps[step] ?? []

  const submit = () => {
    const found = checkFields(specs, values).map(({ name, words }) => ({ id: name, words }))
    setWrongs(found)
    if (found.length > 0) return
    if (step + 1 < steps.length) setStep(step + 1)
    else void questionnaire.save(question.add(values, ask), { stay: onDone })
  }
  return (
    <QuestionFrame
      question={question}
      ask={ask}
      questionnaire={questionnaire}
      wrongs={wrongs}
      labels={labelsOf(specs)}
      back={() => (step > 0 ? setStep(step - 1) : onDone())}
      onContinue={submit}
    >
      <section className="card">
        {specs.map((spec) => (
          <FieldInput
            key={spec.name}
            spec={spec}
            value={values[spec.name] ?? ''}
            error={wrongs.find((wrong) => wrong.id === spec.name)?.words}
            onChange={(value) => setValues({ ...values, [spec.name]: value })}
          />
        ))}
      </section>
    </QuestionFrame>
  )
}
