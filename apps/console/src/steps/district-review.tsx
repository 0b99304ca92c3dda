import type { StepForm } from '../step-panel/step-form.ts'
import { LongTextField, YesNoField } from '../ui/plain-fields.tsx'

export const districtReview: StepForm<'district-review'> = {
  intro: '全面审查申请材料、调查核实结果、公示情况和初审意见。',
  start: () => ({}),
  Fields: () => (
    <>
      <YesNoField name="complete" label="材料和程序" yes="齐全" no="不齐全" />
      <LongTextField name="words" label="审查意见" max={2000} rows={5} />
    </>
  ),
}
