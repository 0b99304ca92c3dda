import type { StepForm } from '../step-panel/step-form.ts'
import { MoneyField } from '../ui/money-field.tsx'
import { LongTextField, TextField, YesNoField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'

export const decideInTown: StepForm<'decide-in-town'> = {
  intro: '小额临时救助由镇街审核确认；超过限额的报区民政局。走访过、提过意见的人不能决定。',
  start: ({ page }) => {
    const opinion = page.opinions.at(-1)
    return opinion ? { confirmed: opinion.include, amountFen: opinion.amountFen } : {}
  },
  Fields: () => (
    <>
      <YesNoField name="confirmed" label="决定" yes="确认同意" no="不予确认" />
      <MoneyField name="amountFen" label="一次发给的金额（不予确认的填 0）" />
      <LongTextField name="reason" label="理由（不予确认、与初审意见不同时必填）" max={1000} />
      <TextField name="article" label="不予确认的依据" />
      <SignatureField label="镇街负责人签名" />
    </>
  ),
}
