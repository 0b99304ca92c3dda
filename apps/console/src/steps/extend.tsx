import type { StepForm } from '../step-panel/step-form.ts'
import { LongTextField, NumberField, YesNoField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'

export const extend: StepForm<'extend'> = {
  intro: '一般延长到三十个工作日，最长不超过四十五个工作日。批准后告知申请人。',
  start: () => ({ toWorkdays: 30 }),
  Fields: () => (
    <>
      <YesNoField name="approved" label="是否批准" yes="批准" no="不批准" />
      <NumberField name="toWorkdays" label="从受理起共" min={21} max={45} unit="个工作日" />
      <LongTextField name="reason" label="理由" max={1000} />
      <SignatureField label="负责人签名" />
    </>
  ),
}
