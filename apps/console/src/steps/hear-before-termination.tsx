import type { StepForm } from '../step-panel/step-form.ts'
import { DateField } from '../ui/date-fields.tsx'
import { ChoiceField, LongTextField } from '../ui/plain-fields.tsx'

export const hearBeforeTermination: StepForm<'hear-before-termination'> = {
  intro: '终止审核确认之前，先听取申请人的意见。家庭以外的赡养人、抚养人不肯授权，不能作为终止的理由。',
  start: ({ today }) => ({ on: today }),
  Fields: () => (
    <>
      <DateField name="on" label="日期" />
      <ChoiceField
        name="heard"
        label="方式"
        choices={{ present: '当面', 'by-phone': '电话', written: '书面', 'did-not-come': '通知后没有来' }}
      />
      <LongTextField name="words" label="意见记录" max={2000} rows={5} />
    </>
  ),
}
