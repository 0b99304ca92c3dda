import { withdrawalWords } from '@jzt/contract'
import { Select } from 'antd'
import type { StepForm } from '../step-panel/step-form.ts'
import { useOpenCase } from '../ui/case-context.tsx'
import { DateField } from '../ui/date-fields.tsx'
import { Field } from '../ui/field.tsx'
import { ChoiceField, LongTextField } from '../ui/plain-fields.tsx'

/** Only whoever has signed has something to take back. */
function SignedMemberField() {
  const signed = useOpenCase().members.filter(({ authorisedOn }) => authorisedOn)
  return (
    <Field name="memberId" label="撤回谁的授权" help="由监护人签的，由监护人来说。">
      <Select
        options={signed.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        placeholder="请选择家庭成员"
        style={{ maxWidth: 260 }}
      />
    </Field>
  )
}

export const withdrawAuthorisation: StepForm<'withdraw-authorisation'> = {
  intro:
    '签字人要撤回授权，打电话、到窗口或来信说的，核对身份后登记在这里。登记以后不再查询这个人，已经查的不受影响；还没有决定的，重新签了授权才能接着办。',
  start: ({ today }) => ({ toldOn: today }),
  Fields: () => (
    <>
      <SignedMemberField />
      <ChoiceField name="told" label="怎么说的" choices={withdrawalWords} />
      <DateField name="toldOn" label="哪一天说的" />
      <LongTextField name="words" label="说了什么、怎么核对身份的" max={500} />
    </>
  ),
}
