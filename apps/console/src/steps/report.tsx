import type { StepForm } from '../step-panel/step-form.ts'
import { LongTextField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'

export const report: StepForm<'report'> = {
  intro:
    '连同申请、核对、走访、公示等材料一并报送区县。缺一道程序都报不上去：受理、核对、走访、初审意见、期满的公示、异议答复。',
  start: () => ({}),
  Fields: () => (
    <>
      <LongTextField name="note" label="备注（选填）" max={500} />
      <SignatureField label="签名" />
    </>
  ),
}
