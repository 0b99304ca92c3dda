import { useOfficer } from '../shell/office.tsx'
import type { StepForm } from '../step-panel/step-form.ts'
import { TownField } from '../ui/division-field.tsx'
import { LongTextField } from '../ui/plain-fields.tsx'

export const transfer: StepForm<'transfer'> = {
  intro: '申请递错镇街的，由本镇街转送，不让群众重跑；各项期限照旧计算（社会救助法第六十四条）。',
  start: () => ({}),
  Fields: () => (
    <>
      <TownField name="toTown" label="转送到" near={useOfficer().division} />
      <LongTextField name="reason" label="理由" max={1000} />
    </>
  ),
}
