import { figureTitles } from '@jzt/contract'
import type { StepForm } from '../step-panel/step-form.ts'
import { FieldList } from '../ui/field-list.tsx'
import { MoneyField } from '../ui/money-field.tsx'
import { MemberField } from '../ui/people-fields.tsx'
import { ChoiceField, LongTextField } from '../ui/plain-fields.tsx'

const figures = Object.fromEntries(figureTitles.map((title) => [title, title]))

export const reExamine: StepForm<'re-examine'> = {
  intro: '对申请人提供的证明重新审核并组织复查。核实到的新数据逐项列出，随后按新数据重新评估。',
  start: () => ({ basis: [] }),
  Fields: () => (
    <>
      <LongTextField name="words" label="复查情况" max={2000} rows={5} />
      <FieldList name="basis" title="核实到的新数据" item="数据">
        {(index) => (
          <>
            <ChoiceField name={[index, 'field']} label="项目" choices={figures} />
            <MemberField name={[index, 'memberId']} label="谁的（家庭的农业收支不用选）" />
            <MoneyField name={[index, 'valueFen']} label="金额（每月；近12个月的项目填全年）" />
            <LongTextField name={[index, 'words']} label="依据" max={500} rows={2} />
          </>
        )}
      </FieldList>
    </>
  ),
}
