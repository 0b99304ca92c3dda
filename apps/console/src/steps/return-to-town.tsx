import type { StepForm } from '../step-panel/step-form.ts'
import { ChoiceField, LongTextField } from '../ui/plain-fields.tsx'

export const returnToTown: StepForm<'return-to-town'> = {
  intro: '退回镇街不影响办理时限，二十个工作日照常计算。请一次写清要补做什么。',
  start: () => ({}),
  Fields: () => (
    <>
      <ChoiceField name="to" label="退回到" choices={{ investigation: '重新调查', opinion: '重出初审意见' }} />
      <LongTextField name="reason" label="理由和要求" max={1000} />
    </>
  ),
}
