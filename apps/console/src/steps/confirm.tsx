import type { StepForm } from '../step-panel/step-form.ts'
import { useOpenCase } from '../ui/case-context.tsx'
import { differs, grantOf } from '../ui/grant-choice.ts'
import { GrantFields, useGrant } from '../ui/grant-fields.tsx'
import { LongTextField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'

function Fields() {
  const { opinions, programme } = useOpenCase()
  const opinion = opinions.findLast(({ include }) => include)
  const isOther = differs(useGrant(), opinion && grantOf(opinion, programme))
  return (
    <>
      <GrantFields help={opinion ? '已按初审意见填好' : undefined} />
      <LongTextField
        name="reason"
        label={isOther || !opinion ? '与初审意见不同，请写明理由' : '理由（与初审意见相同的可不填）'}
        max={1000}
      />
      <SignatureField label="签名" />
    </>
  )
}

export const confirm: StepForm<'confirm'> = {
  intro: '符合条件的予以确认同意，确定救助金额并签字。走访过、提过意见的人不能确认。',
  start: ({ page }) => {
    const opinion = page.opinions.findLast(({ include }) => include)
    return opinion ? grantOf(opinion, page.programme) : {}
  },
  Fields,
}
