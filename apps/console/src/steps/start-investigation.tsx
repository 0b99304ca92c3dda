import type { StepForm } from '../step-panel/step-form.ts'
import { LongTextField } from '../ui/plain-fields.tsx'

export const startInvestigation: StepForm<'start-investigation'> = {
  intro: '受理后两个工作日内启动调查，信息核对和入户走访同时开始。没有签署授权的成员，系统不会查询。',
  start: () => ({}),
  Fields: () => <LongTextField name="note" label="备注（选填）" max={500} />,
}
