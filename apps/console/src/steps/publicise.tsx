import type { StepForm } from '../step-panel/step-form.ts'
import { DateField } from '../ui/date-fields.tsx'
import { DocumentField } from '../ui/document-field.tsx'

export const publicise: StepForm<'publicise'> = {
  intro:
    '在申请家庭居住地的村（社区）公示七天，张贴当天不算。先在“公示与异议”里打印公示单；拟不纳入的只上公示栏，不上网。',
  start: ({ today }) => ({ postedOn: today }),
  Fields: () => (
    <>
      <DateField name="postedOn" label="张贴日期" />
      <DocumentField name="photo" kind="evidence" label="张贴照片（选填）" />
    </>
  ),
}
