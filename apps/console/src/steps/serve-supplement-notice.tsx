import type { StepForm } from '../step-panel/step-form.ts'
import { ReceiptFields } from '../ui/receipt-fields.tsx'

export const serveSupplementNotice: StepForm<'serve-supplement-notice'> = {
  intro: '补正期限从送达之日起算。没有送达的，期限届满也不能视为放弃，应当上门。',
  start: ({ today }) => ({ on: today }),
  Fields: () => <ReceiptFields title="补正告知书送达回证" />,
}
