import { registerWords } from '../casework/words.ts'
import type { StepForm } from '../step-panel/step-form.ts'
import { VisitField } from '../ui/case-choice-fields.tsx'
import { DocumentField } from '../ui/document-field.tsx'
import { MoneyField } from '../ui/money-field.tsx'
import { MemberField } from '../ui/people-fields.tsx'
import { ChoiceField, LongTextField } from '../ui/plain-fields.tsx'

export const standInEvidence: StepForm<'stand-in-evidence'> = {
  intro:
    '登记部门五个工作日仍不答复的，可用函证、签字声明和走访三样一起代替。代替的数据全程标明，须另一人复核，并报督办。',
  start: ({ page }) => {
    const silent = page.registerAnswers.find(({ status }) => ['waiting', 'no-answer', 'error'].includes(status))
    return { register: silent?.register, memberId: silent?.memberId, visitId: page.visits.at(-1)?.visitId }
  },
  Fields: () => (
    <>
      <ChoiceField name="register" label="没有答复的登记" choices={registerWords} />
      <MemberField name="memberId" label="查询对象" />
      <DocumentField name="letter" kind="evidence" label="函证" />
      <DocumentField name="statement" kind="evidence" label="签字声明" />
      <VisitField name="visitId" label="对应的走访" />
      <MoneyField name="valueFen" label="认定金额（没有金额的空着）" />
      <LongTextField name="words" label="说明" max={500} />
    </>
  ),
}
