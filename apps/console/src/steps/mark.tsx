import type { StepForm } from '../step-panel/step-form.ts'
import { ChoiceField, LongTextField } from '../ui/plain-fields.tsx'

export const mark: StepForm<'mark'> = {
  intro: '有疑问、有举报或需要重点调查的，在此标注；标注后必须召开评审会，区县必须抽查。标注人记录在案。',
  start: () => ({}),
  Fields: () => (
    <>
      <ChoiceField
        name="kind"
        label="标注"
        choices={{ doubt: '有疑问', report: '有举报', 'key-investigation': '需要重点调查' }}
      />
      <LongTextField name="reason" label="情况" max={1000} />
    </>
  ),
}
