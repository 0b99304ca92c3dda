import type { StepForm } from '../step-panel/step-form.ts'
import { MemberField } from '../ui/people-fields.tsx'
import { LongTextField } from '../ui/plain-fields.tsx'

export const reportSelfCare: StepForm<'report-self-care'> = {
  intro: '特困人员的自理能力有变化的，登记在这里，十个工作日内重新评估。',
  start: () => ({}),
  Fields: () => (
    <>
      <MemberField name="memberId" label="哪一位" />
      <LongTextField name="words" label="有什么变化" max={1000} />
    </>
  ),
}
