import type { StepForm } from '../step-panel/step-form.ts'
import { DateField } from '../ui/date-fields.tsx'

export const publish: StepForm<'publish'> = {
  intro: '公布救助对象姓名（网上遮掩）、家庭人数和救助金额，接受监督；停止救助时自动撤下。不公布其他信息。',
  start: ({ today }) => ({ on: today }),
  Fields: () => <DateField name="on" label="公布日期" />,
}
