import { Alert, Form } from 'antd'
import type { StepForm } from '../step-panel/step-form.ts'
import { useOpenCase } from '../ui/case-context.tsx'
import { differs, grantOf } from '../ui/grant-choice.ts'
import { GrantOrNot, useGrant } from '../ui/grant-fields.tsx'
import { LongTextField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'

function Fields() {
  const { opinions, programme } = useOpenCase()
  const before = opinions.at(-1)
  const include = Form.useWatch<boolean | undefined>('include')
  const grant = useGrant()
  const proposed = before?.include ? grantOf(before, programme) : undefined
  const isOther =
    before !== undefined &&
    include !== undefined &&
    (include !== before.include || (include && differs(grant, proposed)))
  return (
    <>
      <GrantOrNot name="include" label="初审意见" yes="拟纳入" no="拟不纳入" proposed={proposed} />
      {isOther ? <Alert type="warning" showIcon title="与此前签署的意见不同，请在理由里写明为什么" /> : null}
      <LongTextField name="reason" label="理由" max={1000} />
      <SignatureField label="签名" />
    </>
  )
}

export const firstReviewOpinion: StepForm<'first-review-opinion'> = {
  intro: '对是否纳入保障和保障金额提出建议并签字。拟纳入和拟不纳入的都要公示。',
  start: ({ page: { opinions, programme } }) => {
    const before = opinions.at(-1)
    return before
      ? { include: before.include, ...(before.include ? grantOf(before, programme) : { amountFen: 0 }) }
      : {}
  },
  Fields,
}
