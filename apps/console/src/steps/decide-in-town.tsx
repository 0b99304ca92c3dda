import { Form } from 'antd'
import type { StepForm } from '../step-panel/step-form.ts'
import { useOpenCase } from '../ui/case-context.tsx'
import { differs, grantOf } from '../ui/grant-choice.ts'
import { GrantOrNot, useGrant } from '../ui/grant-fields.tsx'
import { LongTextField, TextField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'
import { TownLimit } from '../ui/town-limit.tsx'

function Fields() {
  const { opinions, programme } = useOpenCase()
  const opinion = opinions.at(-1)
  const confirmed = Form.useWatch<boolean | undefined>('confirmed')
  const grant = useGrant()
  const proposed = opinion?.include ? grantOf(opinion, programme) : undefined
  const isAsAdvised = confirmed === true && proposed !== undefined && !differs(grant, proposed)
  return (
    <>
      <TownLimit beyond="超过的报区民政局" />
      <GrantOrNot name="confirmed" label="决定" yes="确认同意" no="不予确认" proposed={proposed} />
      <LongTextField
        name="reason"
        label={isAsAdvised ? '理由（与初审意见相同的可不填）' : '理由（不予确认、与初审意见不同时必填）'}
        max={1000}
      />
      {confirmed === false ? <TextField name="article" label="不予确认的依据" /> : null}
      <SignatureField label="镇街负责人签名" />
    </>
  )
}

export const decideInTown: StepForm<'decide-in-town'> = {
  intro: '小额临时救助由镇街审核确认；超过限额的报区民政局。走访过、提过意见的人不能决定。',
  start: ({ page: { opinions, programme } }) => {
    const opinion = opinions.at(-1)
    if (!opinion) return {}
    const { programme: granted, amountFen } = grantOf(opinion, programme)
    return opinion.include ? { confirmed: true, programme: granted, amountFen } : { confirmed: false, amountFen: 0 }
  },
  Fields,
}
