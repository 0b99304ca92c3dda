import type { StepForm } from '../step-panel/step-form.ts'
import { GrantFields } from '../ui/grant-fields.tsx'
import { MoneyField } from '../ui/money-field.tsx'
import { LongTextField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'

export const confirm: StepForm<'confirm'> = {
  intro: '符合条件的予以确认同意，确定救助金额并签字。走访过、提过意见的人不能确认。',
  start: ({ page }) => {
    const opinion = page.opinions.findLast(({ include }) => include)
    if (!opinion) return {}
    const { programme, members, amountFen } = opinion
    return { programme, members, amountFen }
  },
  Fields: () => (
    <>
      <GrantFields />
      <MoneyField name="amountFen" label="救助金额（没有现金的填 0）" help="已按初审意见填好" />
      <LongTextField name="reason" label="理由（与初审意见不同时必填）" max={1000} />
      <SignatureField label="签名" />
    </>
  ),
}
