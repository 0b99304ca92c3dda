import type { StepForm } from '../step-panel/step-form.ts'
import { ObjectionsField } from '../ui/case-choice-fields.tsx'
import { LongTextField, YesNoField } from '../ui/plain-fields.tsx'

export const reInvestigate: StepForm<'re-investigate'> = {
  intro: '公示期内的异议合并调查。事实有变的，要重新签署初审意见，再重新公示。',
  start: ({ page }) => ({
    objectionIds: page.objections.filter((one) => !one.answeredOn).map((one) => one.objectionId),
  }),
  Fields: () => (
    <>
      <ObjectionsField name="objectionIds" label="一并调查的异议" />
      <LongTextField name="words" label="重新调查核实情况" max={2000} rows={5} />
      <YesNoField name="factsChanged" label="事实有没有变化" yes="有变化，重出初审意见" no="没有变化" />
    </>
  ),
}
