import type { StepForm } from '../step-panel/step-form.ts'
import { LongTextField, YesNoField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'
import { StillOwed } from '../ui/still-owed.tsx'

export const decideWaiver: StepForm<'decide-waiver'> = {
  intro: '自己提出的不能自己审定。同意的，没有退的钱留存在案，不再追回，并书面告知；不同意的照旧要退。',
  start: () => ({}),
  Fields: () => (
    <>
      <StillOwed />
      <YesNoField name="approved" label="审定" yes="同意，不再追回" no="不同意，继续追回" />
      <LongTextField name="reason" label="理由" max={1000} />
      <SignatureField label="镇街负责人签名" />
    </>
  ),
}
