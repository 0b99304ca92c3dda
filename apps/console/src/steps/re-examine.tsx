import type { StepForm } from '../step-panel/step-form.ts'
import { FieldList } from '../ui/field-list.tsx'
import { MoneyField } from '../ui/money-field.tsx'
import { MemberField } from '../ui/people-fields.tsx'
import { LongTextField, TextField } from '../ui/plain-fields.tsx'

export const reExamine: StepForm<'re-examine'> = {
  intro: '对申请人提供的证明重新审核并组织复查。核实到的新数据逐项列出，随后按新数据重新评估。',
  start: () => ({ basis: [] }),
  Fields: () => (
    <>
      <LongTextField name="words" label="复查情况" max={2000} rows={5} />
      <FieldList name="basis" title="核实到的新数据" item="数据">
        {(index) => (
          <>
            <TextField name={[index, 'field']} label="项目" placeholder="如：工资" />
            <MemberField name={[index, 'memberId']} label="谁的（选填）" />
            <MoneyField name={[index, 'valueFen']} label="金额（选填）" />
            <LongTextField name={[index, 'words']} label="依据" max={500} rows={2} />
          </>
        )}
      </FieldList>
    </>
  ),
}
