import { Form } from 'antd'
import { outcomeWords } from '../casework/words.ts'
import type { StepForm } from '../step-panel/step-form.ts'
import { FindingField } from '../ui/case-choice-fields.tsx'
import { MoneyField } from '../ui/money-field.tsx'
import { ChoiceField, LongTextField } from '../ui/plain-fields.tsx'

function Fields() {
  const outcome = Form.useWatch<string | undefined>('outcome')
  return (
    <>
      <FindingField name="findingId" label="疑点" />
      <ChoiceField name="outcome" label="核实结果" choices={outcomeWords} />
      {outcome === 'corrected' ? <MoneyField name="correctedFen" label="更正为" /> : null}
      <LongTextField name="reason" label="怎样核实的、依据是什么" max={1000} />
    </>
  )
}

export const resolveFinding: StepForm<'resolve-finding'> = {
  intro: '申报、核对、走访之间有出入的，由人核实，写明依据；系统不替人选。',
  start: ({ page }) => ({ findingId: page.findings.find((finding) => !finding.outcome)?.findingId }),
  Fields,
}
