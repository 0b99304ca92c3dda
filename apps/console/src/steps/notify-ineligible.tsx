import type { StepForm } from '../step-panel/step-form.ts'
import { ReceiptFields } from '../ui/receipt-fields.tsx'

export const notifyIneligible: StepForm<'notify-ineligible'> = {
  intro: '出具告知书并送达。申请人五个工作日内可以提出异议；取证有困难的，镇街应当协助。告知本身不结案。',
  start: ({ today }) => ({ receipt: { on: today } }),
  Fields: () => <ReceiptFields name="receipt" title="告知书送达回证" />,
}
