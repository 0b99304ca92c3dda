import type { StepForm } from '../step-panel/step-form.ts'
import { DateField } from '../ui/date-fields.tsx'
import { NamesField } from '../ui/people-fields.tsx'
import { ChoiceField, LongTextField } from '../ui/plain-fields.tsx'

export const confirmationMeeting: StepForm<'confirmation-meeting'> = {
  intro: '召开审核确认会，提出审核意见。至少三人到会。',
  start: ({ today }) => ({ on: today, members: [] }),
  Fields: () => (
    <>
      <DateField name="on" label="开会日期" />
      <NamesField name="members" label="到会人员" />
      <ChoiceField
        name="recommendation"
        label="审核意见"
        choices={{ confirm: '建议确认', refuse: '建议不予确认', return: '建议退回镇街' }}
      />
      <LongTextField name="minutes" label="会议记录" max={5000} rows={6} />
    </>
  ),
}
