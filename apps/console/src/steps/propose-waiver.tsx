import type { StepForm } from '../step-panel/step-form.ts'
import { LongTextField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'
import { StillOwed } from '../ui/still-owed.tsx'

export const proposeWaiver: StepForm<'propose-waiver'> = {
  intro: '确实退不起的，写明理由提出；由镇街负责人（另一个人）审定。审定以前照旧要退。',
  start: () => ({}),
  Fields: () => (
    <>
      <StillOwed />
      <LongTextField name="reason" label="为什么退不起" max={1000} rows={4} />
      <SignatureField label="提出人签名" />
    </>
  ),
}
