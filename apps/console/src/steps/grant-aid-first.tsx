import type { StepForm } from '../step-panel/step-form.ts'
import { MoneyField } from '../ui/money-field.tsx'
import { LongTextField, TextField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'
import { TownLimit } from '../ui/town-limit.tsx'

export const grantAidFirst: StepForm<'grant-aid-first'> = {
  intro: '情况紧急、金额不大的，先给后补（社会救助法 第五十条）。签字后当天给付，十个工作日内补齐手续。',
  start: () => ({}),
  Fields: () => (
    <>
      <TownLimit beyond="更多的等手续补齐后再办" />
      <TextField name="object" label="给谁，遇到什么困难" />
      <MoneyField name="amountFen" label="金额" />
      <LongTextField name="reason" label="为什么等不得" max={1000} />
      <SignatureField label="镇街负责人签名" />
    </>
  ),
}
