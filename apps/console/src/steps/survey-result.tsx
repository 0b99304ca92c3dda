import type { CasePage } from '@jzt/contract'
import { Alert, Form } from 'antd'
import { resultWords } from '../casework/words.ts'
import type { StepForm } from '../step-panel/step-form.ts'
import { useOpenCase } from '../ui/case-context.tsx'
import { GrantFields, grantable } from '../ui/grant-fields.tsx'
import { MoneyField } from '../ui/money-field.tsx'
import { payWords } from '../ui/pay-words.ts'
import { LongTextField, YesNoField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'

const paid = ({ result, amountFen }: NonNullable<CasePage['assessment']>): string =>
  result === 'none' || result === 'undecided' ? '' : `，${payWords(result, amountFen)}`

function Fields() {
  const { assessment, asked } = useOpenCase()
  const programme = Form.useWatch<string | undefined>('programme')
  const eligible = Form.useWatch<boolean | undefined>('eligible')
  const amount = Form.useWatch<number | undefined>('amountFen')
  const differs =
    assessment !== undefined &&
    (eligible !== isGrantable(asked, assessment.result) ||
      (eligible && (programme !== assessment.result || amount !== assessment.amountFen)))
  return (
    <>
      <Alert
        type={assessment ? 'info' : 'warning'}
        showIcon
        title={
          assessment ? `评估结果：${resultWords[assessment.result]}${paid(assessment)}` : '还没有评估，请先计算评估'
        }
      />
      <YesNoField name="eligible" label="初始意见" yes="符合条件" no="不符合条件" />
      <GrantFields />
      <MoneyField name="amountFen" label="金额（不符合的、没有现金的填 0）" />
      <LongTextField
        name="reason"
        label={differs ? '与评估不同，请写明理由' : '理由（与评估相同的可不填）'}
        max={1000}
      />
      <SignatureField label="经办人签名" />
    </>
  )
}

const isGrantable = (asked: readonly string[], result: string): boolean =>
  grantable(asked).some((programme) => programme === result)

export const surveyResult: StepForm<'survey-result'> = {
  intro: '由人作出意见并签字，不由系统决定。与评估结果不同的，写明理由。',
  start: ({ page: { assessment, asked } }) => {
    if (!assessment || assessment.result === 'undecided') return {}
    const { result, amountFen } = assessment
    return isGrantable(asked, result) && result !== 'none'
      ? { eligible: true, programme: result, amountFen }
      : { eligible: false, amountFen: 0 }
  },
  Fields,
}
