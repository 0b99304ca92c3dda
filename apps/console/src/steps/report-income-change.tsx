import type { StepForm } from '../step-panel/step-form.ts'
import { MonthField } from '../ui/date-fields.tsx'
import { MemberField } from '../ui/people-fields.tsx'
import { LongTextField } from '../ui/plain-fields.tsx'

export const reportIncomeChange: StepForm<'report-income-change'> = {
  intro: '领取低保的家庭收入有变化的，登记在这里，由镇街核实。',
  start: ({ today }) => ({ since: today.slice(0, 7) }),
  Fields: () => (
    <>
      <MemberField name="memberId" label="谁的收入" />
      <MonthField name="since" label="从哪个月起" />
      <LongTextField name="words" label="收入有什么变化" max={1000} />
    </>
  ),
}
