import type { StepForm } from '../step-panel/step-form.ts'
import { DateField } from '../ui/date-fields.tsx'
import { DocumentField } from '../ui/document-field.tsx'

export const rePublicise: StepForm<'re-publicise'> = {
  intro: '重新调查后，在申请家庭居住地的村（社区）重新公示七天，张贴当天不算。',
  start: ({ today }) => ({ postedOn: today }),
  Fields: () => (
    <>
      <DateField name="postedOn" label="张贴日期" />
      <DocumentField name="photo" kind="evidence" label="张贴照片（选填）" />
    </>
  ),
}
