import { Form } from 'antd'
import type { StepForm } from '../step-panel/step-form.ts'
import { useOpenCase } from '../ui/case-context.tsx'
import { MoneyField } from '../ui/money-field.tsx'
import { yuanWords } from '../ui/money-input.ts'
import { ChoiceField, LongTextField, YesNoField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'

function Fields() {
  const form = Form.useFormInstance()
  const { aidFirst } = useOpenCase()
  const outcome = Form.useWatch<string | undefined>('outcome')
  return (
    <>
      <ChoiceField
        name="outcome"
        label="补办的结果"
        choices={{ eligible: '符合条件，确认', reclaim: '不符合，要回', left: '不符合，不要回' }}
        onPick={(picked) =>
          form.setFieldsValue({ reclaimFen: picked === 'reclaim' ? aidFirst?.amountFen : undefined, reason: undefined })
        }
      />
      {outcome === 'reclaim' ? (
        <MoneyField
          name="reclaimFen"
          label="要回的金额"
          help={aidFirst ? `先行救助给了 ${yuanWords(aidFirst.amountFen)}` : undefined}
        />
      ) : null}
      {outcome === 'eligible' ? (
        <YesNoField name="goesOn" label="还需要更多救助吗" yes="需要，继续办理" no="已经够了，办结" />
      ) : null}
      {outcome === 'reclaim' || outcome === 'left' ? <LongTextField name="reason" label="理由" max={1000} /> : null}
      <SignatureField label="经办人签名" />
    </>
  )
}

export const completeAidFirst: StepForm<'complete-aid-first'> = {
  intro: '先行救助之后，授权、核对、走访和初始意见都齐了，就在这里办结；不符合条件的，写明钱怎么处理。',
  start: () => ({ goesOn: false }),
  Fields,
}
