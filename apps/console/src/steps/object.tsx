import type { StepForm } from '../step-panel/step-form.ts'
import { LongTextField, YesNoField } from '../ui/plain-fields.tsx'

export const object: StepForm<'object'> = {
  intro: '替来访、来电的群众登记异议。提出人的身份保密：请不要在内容里写姓名、住址。',
  start: () => ({}),
  Fields: () => (
    <>
      <LongTextField name="words" label="异议内容" max={2000} rows={5} />
      <YesNoField
        name="newFacts"
        label="有没有新的事实"
        yes="有"
        no="没有"
        help="没有新事实的重复异议只作答复，不重新公示"
      />
    </>
  ),
}
