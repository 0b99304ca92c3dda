import type { CasePage } from '@jzt/contract'
import type { StepForm } from '../step-panel/step-form.ts'
import { useOpenCase } from '../ui/case-context.tsx'
import { assessedGrant, differs, type GrantValues, grantOf } from '../ui/grant-choice.ts'
import { GrantFields, useGrant } from '../ui/grant-fields.tsx'
import { LongTextField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'

/** What was proposed: the last opinion, or the new assessment where a standard came into force after it. */
function proposed(page: CasePage): GrantValues | undefined {
  const opinion = page.opinions.findLast(({ include }) => include)
  const anew = page.newStandard && !page.newStandard.outdated ? assessedGrant(page) : undefined
  return anew ?? (opinion && grantOf(opinion, page.programme))
}

function Fields() {
  const page = useOpenCase()
  const before = proposed(page)
  const isOther = differs(useGrant(), before)
  const name = page.newStandard ? '新标准下的评估' : '初审意见'
  return (
    <>
      <GrantFields help={before ? `已按${name}填好` : undefined} />
      <LongTextField
        name="reason"
        label={isOther || !before ? `与${name}不同，请写明理由` : `理由（与${name}相同的可不填）`}
        max={1000}
      />
      <SignatureField label="签名" />
    </>
  )
}

export const confirm: StepForm<'confirm'> = {
  intro: '符合条件的予以确认同意，确定救助金额并签字。走访过、提过意见的人不能确认。',
  start: ({ page }) => proposed(page) ?? {},
  Fields,
}
