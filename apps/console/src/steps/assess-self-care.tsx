import type { StepForm } from '../step-panel/step-form.ts'
import { ColleagueField } from '../ui/people-fields.tsx'
import { LongTextField, YesNoField } from '../ui/plain-fields.tsx'

const items = {
  eats: '吃饭',
  dresses: '穿衣',
  getsUp: '上下床',
  usesToilet: '如厕',
  walks: '室内行走',
  washes: '洗澡',
} as const

export const assessSelfCare: StepForm<'assess-self-care'> = {
  intro: '两个人当面评估六项：都能自己做是全自理，不能的不超过三项是半失能，四项以上是失能。',
  start: () => ({}),
  Fields: () => (
    <>
      {Object.entries(items).map(([name, label]) => (
        <YesNoField key={name} name={['items', name]} label={label} yes="自己能做" no="要人帮" />
      ))}
      <ColleagueField name="companion" label="另一位评估人" />
      <LongTextField name="words" label="评估情况" max={1000} />
    </>
  ),
}
