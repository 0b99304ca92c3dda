import { Alert, Form } from 'antd'
import { resultWords } from '../casework/words.ts'
import type { StepForm } from '../step-panel/step-form.ts'
import { useOpenCase } from '../ui/case-context.tsx'
import { MoneyField } from '../ui/money-field.tsx'
import { yuanWords } from '../ui/money-input.ts'
import { LongTextField, YesNoField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'

function Fields() {
  const { assessment } = useOpenCase()
  const eligible = Form.useWatch<boolean | undefined>('eligible')
  const amount = Form.useWatch<number | undefined>('amountFen')
  const differs =
    assessment !== undefined && (eligible !== (assessment.result === 'dibao') || amount !== assessment.amountFen)
  return (
    <>
      <Alert
        type={assessment ? 'info' : 'warning'}
        showIcon
        title={
          assessment
            ? `评估结果：${resultWords[assessment.result]}，每月 ${yuanWords(assessment.amountFen)}`
            : '还没有评估，请先计算评估'
        }
      />
      <YesNoField name="eligible" label="初始意见" yes="符合条件" no="不符合条件" />
      <MoneyField name="amountFen" label="每月金额（不符合的填 0）" />
      <LongTextField
        name="reason"
        label={differs ? '与评估不同，请写明理由' : '理由（与评估相同的可不填）'}
        max={1000}
      />
      <SignatureField label="经办人签名" />
    </>
  )
}

export const surveyResult: StepForm<'survey-result'> = {
  intro: '由人作出意见并签字，不由系统决定。与评估结果不同的，写明理由。',
  start: ({ page: { assessment } }) =>
    assessment && assessment.result !== 'undecided'
      ? { eligible: assessment.result === 'dibao', amountFen: assessment.result === 'dibao' ? assessment.amountFen : 0 }
      : {},
  Fields,
}
