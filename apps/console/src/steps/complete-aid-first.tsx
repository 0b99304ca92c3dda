import { Form } from 'antd'
import type { StepForm } from '../step-panel/step-form.ts'
import { MoneyField } from '../ui/money-field.tsx'
import { ChoiceField, LongTextField, YesNoField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'

function Fields() {
  const outcome = Form.useWatch<string | undefined>('outcome')
  return (
    <>
      <ChoiceField
        name="outcome"
        label="补办的结果"
        choices={{ eligible: '符合条件，确认', reclaim: '不符合，要回', left: '不符合，不要回' }}
      />
      {outcome === 'reclaim' ? <MoneyField name="reclaimFen" label="要回的金额" /> : null}
      {outcome === 'eligible' ? (
        <YesNoField name="goesOn" label="还需要更多救助吗" yes="需要，继续办理" no="已经够了，办结" />
      ) : (
        <LongTextField name="reason" label="理由" max={1000} />
      )}
      <SignatureField label="经办人签名" />
    </>
  )
}

export const completeAidFirst: StepForm<'complete-aid-first'> = {
  intro: '先行救助之后，授权、核对、走访和初始意见都齐了，就在这里办结；不符合条件的，写明钱怎么处理。',
  start: () => ({ goesOn: false }),
  Fields,
}
