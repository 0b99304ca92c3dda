import type { StepForm } from '../step-panel/step-form.ts'
import { useOpenCase } from '../ui/case-context.tsx'
import { ReceiptFields } from '../ui/receipt-fields.tsx'

export const deliverDecision: StepForm<'deliver-decision'> = {
  intro: '作出决定后三个工作日内，由镇街把决定书送达申请人；有代理人的，也送达代理人。决定书的内容见“决定”。',
  start: ({ page, today }) => ({
    applicant: { on: today, receivedBy: 'applicant' },
    ...(page.agent ? { agent: { on: today, receivedBy: 'agent' as const } } : {}),
  }),
  Fields: () => (
    <>
      <ReceiptFields name="applicant" title="送达申请人" />
      {useOpenCase().agent ? <ReceiptFields name="agent" title="送达代理人" /> : null}
    </>
  ),
}
