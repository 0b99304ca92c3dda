import type { StepForm } from '../step-panel/step-form.ts'
import { ObjectionField } from '../ui/case-choice-fields.tsx'
import { LongTextField } from '../ui/plain-fields.tsx'
import { ReceiptFields } from '../ui/receipt-fields.tsx'

export const answerObjection: StepForm<'answer-objection'> = {
  intro: '把重新调查核实的结果告诉提出异议的人。答复里不写申请家庭的收入、财产和病情。',
  start: ({ page, today }) => ({
    objectionId: page.objections.find((one) => !one.answeredOn)?.objectionId,
    receipt: { on: today },
  }),
  Fields: () => (
    <>
      <ObjectionField name="objectionId" label="答复哪一件异议" />
      <LongTextField name="words" label="答复内容（异议人将看到）" max={2000} rows={5} />
      <ReceiptFields name="receipt" title="答复送达回证" />
    </>
  ),
}
