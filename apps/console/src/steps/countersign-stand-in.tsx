import type { StepForm } from '../step-panel/step-form.ts'
import { SignatureField } from '../ui/signature-field.tsx'
import { StandInField } from '../ui/stand-in-field.tsx'

export const countersignStandIn: StepForm<'countersign-stand-in'> = {
  intro: '请看过函证、签字声明和走访记录再签。登记代替证据的人不能自己复核。',
  start: () => ({}),
  Fields: () => (
    <>
      <StandInField name="standInId" label="要复核的代替证据" />
      <SignatureField label="复核人签名" />
    </>
  ),
}
