import type { StepForm } from '../step-panel/step-form.ts'
import { ChoiceField, LongTextField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'

export const terminate: StepForm<'terminate'> = {
  intro: '无正当理由拒不配合的，听取意见后可以终止。理由会写进通知书，申请人将逐字看到。',
  start: () => ({}),
  Fields: () => (
    <>
      <ChoiceField
        name="ground"
        label="情形"
        choices={{
          'refuses-authorisation': '拒不授权核对',
          'refuses-visit': '拒不接受走访',
          'refuses-documents': '拒不提供材料',
          'cannot-be-found': '多次联系不上',
        }}
      />
      <LongTextField name="reason" label="事实和理由（申请人将看到）" max={1000} rows={4} />
      <SignatureField label="签名" />
    </>
  ),
}
