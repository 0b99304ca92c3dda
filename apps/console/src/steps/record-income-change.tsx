import { incomeCauseWords, incomeTitles } from '@jzt/contract'
import { Form } from 'antd'
import type { StepForm } from '../step-panel/step-form.ts'
import { DateField, MonthField } from '../ui/date-fields.tsx'
import { DocumentsField } from '../ui/document-field.tsx'
import { FieldList } from '../ui/field-list.tsx'
import { MoneyField } from '../ui/money-field.tsx'
import { MemberField } from '../ui/people-fields.tsx'
import { ChoiceField, LongTextField, TextField } from '../ui/plain-fields.tsx'

const titles = Object.fromEntries(incomeTitles.map((title) => [title, title]))

/** Each refused job by itself: after as many as the place allows, his own share is cut. */
const Refusals = () => (
  <FieldList name="refusals" title="拒绝的合适工作" item="一次">
    {(index) => (
      <>
        <MemberField name={[index, 'memberId']} label="谁" />
        <DateField name={[index, 'on']} label="哪一天" />
        <TextField name={[index, 'employer']} label="用人单位和岗位" />
        <TextField name={[index, 'reason']} label="本人说的理由" />
      </>
    )}
  </FieldList>
)

/** Nothing to write where everything was found as it was, as at the end of a grace period. */
function Figures() {
  const cause = Form.useWatch<string | undefined>('cause')
  if (cause === 'unchanged') return null
  if (cause === 'work-refused') return <Refusals />
  return (
    <FieldList name="figures" title="现在的数额（代替档案里的数额）" item="数额">
      {(index) => (
        <>
          <MemberField name={[index, 'memberId']} label="谁的" />
          <ChoiceField name={[index, 'field']} label="项目" choices={titles} />
          <MoneyField name={[index, 'valueFen']} label="每月金额（金融资产填总额）" />
        </>
      )}
    </FieldList>
  )
}

export const recordIncomeChange: StepForm<'record-income-change'> = {
  intro:
    '核实收入变动后登记。系统按新的数额重新评估，依据见“评估”：就业后超过标准的看有没有渐退期，减发、停发前先听取意见。',
  start: ({ page, today }) => ({
    since: page.incomeReport?.since ?? today.slice(0, 7),
    figures: page.incomeReport ? [{ memberId: page.incomeReport.memberId }] : [],
    papers: [],
  }),
  Fields: () => (
    <>
      <MonthField name="since" label="从哪个月起" />
      <ChoiceField name="cause" label="变动原因" choices={incomeCauseWords} />
      <Figures />
      <LongTextField name="words" label="怎么核实的" max={1000} />
      <DocumentsField name="papers" kind="income-proof" label="证明（劳动合同、工资单等，没有的可空着）" />
    </>
  ),
}
