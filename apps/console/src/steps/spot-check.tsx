import type { StepForm } from '../step-panel/step-form.ts'
import { DateField } from '../ui/date-fields.tsx'
import { LongTextField, YesNoField } from '../ui/plain-fields.tsx'

export const spotCheck: StepForm<'spot-check'> = {
  intro: '抽中的和近亲属备案、有举报的，由区县核实。',
  start: ({ today }) => ({ visitedOn: today }),
  Fields: () => (
    <>
      <DateField name="visitedOn" label="核实日期" />
      <YesNoField name="agrees" label="与镇街调查是否一致" yes="一致" no="不一致" />
      <LongTextField name="words" label="核实情况" max={2000} rows={5} />
    </>
  ),
}
