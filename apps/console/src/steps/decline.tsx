import type { StepForm } from '../step-panel/step-form.ts'
import { ChoiceField, LongTextField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'

export const decline: StepForm<'decline'> = {
  intro: '只有下面三种情形可以不予受理。理由会写进通知书，申请人将逐字看到；通知书同时告知复议和投诉的途径。',
  start: () => ({}),
  Fields: () => (
    <>
      <ChoiceField
        name="ground"
        label="情形"
        choices={{
          'no-such-programme': '没有这项救助',
          withdrawn: '申请人已撤回',
          'proven-duplicate': '查实重复申请',
        }}
      />
      <LongTextField name="reason" label="事实和理由（申请人将看到）" max={1000} />
      <SignatureField label="负责人签名" />
    </>
  ),
}
