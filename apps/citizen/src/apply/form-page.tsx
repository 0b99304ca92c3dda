import { useState } from 'react'
import { FieldInput } from './field-input'
import { checkFields, type FieldSpec, type Values } from './fields.ts'
import type { Ask, FormQuestion } from './question.ts'
import { QuestionFrame } from './question-frame'
import type { Questionnaire } from './use-questionnaire'

interface FormPageProps {
  question: FormQuestion
  ask: Ask
  questionnaire: Questionnaire
}

/** What was saved; but a value that only fills a place is not shown before its own question has been passed. */
function firstValues({ question, ask, questionnaire }: FormPageProps): Values {
  const saved = question.read(ask)
  const isFirstTime = questionnaire.draft.resumeAt === questionnaire.current?.id
  if (!isFirstTime) return saved
  const later = question.fields(saved, ask).filter((spec) => spec.filledLater)
  return { ...saved, ...Object.fromEntries(later.map((spec) => [spec.name, ''])) }
}

export function FormPage(props: FormPageProps) {
  const { question, ask, questionnaire } = props
  const [values, setValues] = useState(() => firstValues(props))
  const [wrongs, setWrongs] = useState<{ id: string; words: string }[]>([])
  const specs = question.fields(values, ask)

  const submit = () => {
    const found = checkFields(specs, values).map(({ name, words }) => ({ id: name, words }))
    setWrongs(found)
    if (found.length > 0) return
    const { beside } = question
    void questionnaire.save(question.write(values, ask), {
      beside: beside && { page: beside.page, content: beside.write(values, ask) },
    })
  }
  return (
    <QuestionFrame
      question={question}
      ask={ask}
      questionnaire={questionnaire}
      wrongs={wrongs}
      labels={labelsOf(specs)}
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

/** What is read aloud of the fields: their names, and what there is to choose from when it stands on the page. */
export const labelsOf = (specs: readonly FieldSpec[]): string[] =>
  specs.flatMap((spec) => [
    `${spec.label}。`,
    ...(spec.hint ? [`${spec.hint}。`] : []),
    ...(spec.kind === 'choice' || spec.kind === 'several' ? (spec.options ?? []).map((one) => `${one.label}。`) : []),
  ])
