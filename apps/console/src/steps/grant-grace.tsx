import type { StepForm } from '../step-panel/step-form.ts'
import { MonthField } from '../ui/date-fields.tsx'
import { LongTextField, NumberField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'
import { monthAfter } from './month-after.ts'

export const grantGrace: StepForm<'grant-grace'> = {
  intro: '因就业收入超过标准的，可以给予渐退期：期内按原数额发，期满前系统提请镇街复核。',
  start: ({ page, today }) => ({
    from: monthAfter(today),
    ...(page.incomeChange ? { months: page.incomeChange.graceMonthsLeft } : {}),
    reason: '成员就业，收入超过低保标准，在渐退期内',
  }),
  Fields: () => (
    <>
      <MonthField name="from" label="从哪个月起" />
      <NumberField name="months" label="几个月" min={1} max={12} unit="个月" />
      <LongTextField name="reason" label="理由（写进告知书）" max={1000} />
      <SignatureField label="负责人签名" />
    </>
  ),
}
