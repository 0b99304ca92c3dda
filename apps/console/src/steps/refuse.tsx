import type { StepForm } from '../step-panel/step-form.ts'
import { LongTextField, TextField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'

export const refuse: StepForm<'refuse'> = {
  intro: '不予确认的，写明事实、理由和依据条款。这些话会写进决定书，申请人将逐字看到。',
  start: ({ page }) => ({ reason: page.opinions.findLast(({ include }) => !include)?.reason }),
  Fields: () => (
    <>
      <LongTextField name="reason" label="事实和理由（申请人将看到）" max={1000} rows={4} />
      <TextField name="article" label="依据条款" placeholder="如：社会救助法第十八条" />
      <SignatureField label="签名" />
    </>
  ),
}
