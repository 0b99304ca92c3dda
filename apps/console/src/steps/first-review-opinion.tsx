import type { StepForm } from '../step-panel/step-form.ts'
import { GrantFields } from '../ui/grant-fields.tsx'
import { MoneyField } from '../ui/money-field.tsx'
import { LongTextField, YesNoField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'

export const firstReviewOpinion: StepForm<'first-review-opinion'> = {
  intro: '对是否纳入保障和保障金额提出建议并签字。拟纳入和拟不纳入的都要公示。',
  start: ({ page: { opinions } }) => {
    const survey = opinions.at(-1)
    if (!survey) return {}
    const { include, programme, members, amountFen } = survey
    return { include, programme, members, amountFen }
  },
  Fields: () => (
    <>
      <YesNoField name="include" label="初审意见" yes="拟纳入" no="拟不纳入" />
      <GrantFields />
      <MoneyField name="amountFen" label="金额（拟不纳入的、没有现金的填 0）" />
      <LongTextField name="reason" label="理由" max={1000} />
      <SignatureField label="签名" />
    </>
  ),
}
