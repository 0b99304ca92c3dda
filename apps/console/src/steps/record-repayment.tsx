import type { CasePage } from '@jzt/contract'
import type { StepForm } from '../step-panel/step-form.ts'
import { DateField } from '../ui/date-fields.tsx'
import { MoneyField } from '../ui/money-field.tsx'
import { LongTextField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'
import { StillOwed } from '../ui/still-owed.tsx'

/** One instalment, or what is left where that is less. */
function due({ aidFirst }: CasePage): number | undefined {
  const { outstandingFen, instalments } = aidFirst ?? {}
  return instalments && outstandingFen !== undefined ? Math.min(instalments.amountFen, outstandingFen) : outstandingFen
}

export const recordRepayment: StepForm<'record-repayment'> = {
  intro: '每收到一次退款登记一次；退清了自动办结。登记以后给退款人凭证。',
  start: ({ page, today }) => ({ paidOn: today, amountFen: due(page) }),
  Fields: () => (
    <>
      <StillOwed />
      <MoneyField name="amountFen" label="退款金额" />
      <DateField name="paidOn" label="哪天退的" />
      <LongTextField name="note" label="备注（怎么退的、谁来退的，可不填）" max={500} rows={2} />
      <SignatureField label="经办人签名" />
    </>
  ),
}
