import type { StepForm } from '../step-panel/step-form.ts'
import { MonthField } from '../ui/date-fields.tsx'
import { MoneyField } from '../ui/money-field.tsx'
import { LongTextField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'
import { StillOwed } from '../ui/still-owed.tsx'

export const agreeInstalments: StepForm<'agree-instalments'> = {
  intro: '一次退不清的，和退款人约定每月退多少，每月最后一天到期。再约定一次，就以新的为准。',
  start: ({ today }) => ({ from: today.slice(0, 7) }),
  Fields: () => (
    <>
      <StillOwed />
      <MoneyField name="amountFen" label="每月退多少" />
      <MonthField name="from" label="从哪个月起" />
      <LongTextField name="reason" label="为什么分期" max={1000} />
      <SignatureField label="经办人签名" />
    </>
  ),
}
