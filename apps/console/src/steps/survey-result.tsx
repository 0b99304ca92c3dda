import type { CasePage } from '@jzt/contract'
import { programmeShortWords } from '@jzt/kernel'
import { Alert, Form } from 'antd'
import { resultWords } from '../casework/words.ts'
import type { StepForm } from '../step-panel/step-form.ts'
import { useOpenCase } from '../ui/case-context.tsx'
import { assessedGrant, differs } from '../ui/grant-choice.ts'
import { GrantOrNot, useGrant } from '../ui/grant-fields.tsx'
import { payWords } from '../ui/pay-words.ts'
import { LongTextField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'

/** 单人保，每月 870 元；低保边缘，不发现金. Where nothing can be granted, the result of the rules in a word. */
function foundWords({ result, together }: NonNullable<CasePage['assessment']>): string {
  if (together.length === 0) return resultWords[result]
  return together
    .map((one) => `${programmeShortWords[one.programme]}，${payWords(one.programme, one.amountFen)}`)
    .join('；')
}

function Fields() {
  const page = useOpenCase()
  const { assessment } = page
  const assessed = assessedGrant(page)
  const eligible = Form.useWatch<boolean | undefined>('eligible')
  const grant = useGrant()
  const isAssessedYes = assessed?.programme !== undefined
  const isOther =
    assessed !== undefined && eligible !== undefined && (eligible ? differs(grant, assessed) : isAssessedYes)
  return (
    <>
      <Alert
        type={assessment ? 'info' : 'warning'}
        showIcon
        title={assessment ? `评估结果：${foundWords(assessment)}` : '还没有评估，请先计算评估'}
      />
      <GrantOrNot
        name="eligible"
        label="初始意见"
        yes="符合条件"
        no="不符合条件"
        proposed={isAssessedYes ? assessed : undefined}
      />
      <LongTextField
        name="reason"
        label={isOther ? '与评估不同，请写明理由' : '理由（与评估相同的可不填）'}
        max={1000}
      />
      <SignatureField label="经办人签名" />
    </>
  )
}

export const surveyResult: StepForm<'survey-result'> = {
  intro: '由人作出意见并签字，不由系统决定。与评估结果不同的，写明理由。',
  start: ({ page }) => {
    const assessed = assessedGrant(page)
    return assessed ? { eligible: assessed.programme !== undefined, ...assessed } : {}
  },
  Fields,
}
