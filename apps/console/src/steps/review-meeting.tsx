import type { StepForm } from '../step-panel/step-form.ts'
import { DateField } from '../ui/date-fields.tsx'
import { NamesField } from '../ui/people-fields.tsx'
import { LongTextField, NumberField } from '../ui/plain-fields.tsx'

export const reviewMeeting: StepForm<'review-meeting'> = {
  intro: '至少五人到会。无疑问、无举报、不需重点调查的，可不召开。',
  start: ({ today }) => ({ on: today, members: [] }),
  Fields: () => (
    <>
      <DateField name="on" label="开会日期" />
      <NamesField name="members" label="到会人员" />
      <NumberField name="votesFor" label="同意票" min={0} max={50} unit="票" />
      <NumberField name="votesAgainst" label="不同意票" min={0} max={50} unit="票" />
      <LongTextField name="minutes" label="会议记录" max={5000} rows={6} />
    </>
  ),
}
