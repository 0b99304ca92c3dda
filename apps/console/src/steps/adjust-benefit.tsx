import { adjustmentWords, type CasePage } from '@jzt/contract'
import { type PlainDate, programmeWords } from '@jzt/kernel'
import { Alert, Form } from 'antd'
import { riseReviewWords } from '../casework/rise-review-words.ts'
import { monthlyWords, verdictWords } from '../casework/running-words.ts'
import type { StepForm } from '../step-panel/step-form.ts'
import { useOpenCase } from '../ui/case-context.tsx'
import { MonthField } from '../ui/date-fields.tsx'
import { MoneyField } from '../ui/money-field.tsx'
import { ChoiceField, LongTextField } from '../ui/plain-fields.tsx'
import { SignatureField } from '../ui/signature-field.tsx'
import { monthAfter } from './month-after.ts'

/** What the rules make of the changed income: a person signs it, or something else with a reason. */
function reviewed({ incomeChange }: CasePage, today: PlainDate) {
  if (!incomeChange || incomeChange.settledOn || incomeChange.entitled === 'unknown' || incomeChange.inGrace) return {}
  const { amountFen, cause } = incomeChange
  const ground = cause === 'work-refused' ? cause : 'income-changed'
  return { programme: 'dibao', ground, amountFen, from: monthAfter(today) } as const
}

/** What a raised standard that was left to people comes to: a person signs it, or something else, or that it stays. */
function raised({ riseReviews: [due] = [] }: CasePage) {
  if (!due) return {}
  const { programme, amountFen, from } = due
  const ground = amountFen === 0 ? 'no-longer-eligible' : 'standard-raised'
  return { programme, ground, from, ...(amountFen === undefined ? {} : { amountFen }) } as const
}

function Verdict() {
  const { incomeChange, riseReviews = [] } = useOpenCase()
  return (
    <>
      {incomeChange && !incomeChange.settledOn ? (
        <Alert type="info" showIcon title={verdictWords(incomeChange)} />
      ) : null}
      {riseReviews.map((one) => (
        <Alert key={`${one.programme} ${one.from}`} type="info" showIcon title={riseReviewWords(one)} />
      ))}
    </>
  )
}

const paidMonthly = ({ benefit, otherBenefits = [] }: CasePage) =>
  (benefit ? [benefit, ...otherBenefits] : []).filter(
    ({ payment, amountFen, next }) => payment === 'monthly' && (next?.amountFen ?? amountFen) > 0,
  )

/** Asked only where the household is paid several benefits; choosing one fills in what it is paid now. */
function WhichBenefit() {
  const form = Form.useFormInstance()
  const paid = paidMonthly(useOpenCase())
  const [only] = paid
  if (paid.length < 2) return only ? <p className="fine">现在：{monthlyWords(only)}</p> : null
  const choices = Object.fromEntries(
    paid.map((one) => [one.programme, `${programmeWords[one.programme]}（现在：${monthlyWords(one)}）`]),
  )
  const pick = (programme: string) =>
    form.setFieldsValue({ amountFen: paid.find((one) => one.programme === programme)?.amountFen })
  return <ChoiceField name="programme" label="调整哪一项" choices={choices} onPick={pick} />
}

export const adjustBenefit: StepForm<'adjust-benefit'> = {
  intro: '增发、减发、停发，都写明理由并签字；减发、停发前要先听取意见。决定书三个工作日内由镇街送达。',
  start: ({ page, today }) => ({
    from: today.slice(0, 7),
    ...(page.benefit && paidMonthly(page).length < 2 ? { amountFen: page.benefit.amountFen } : {}),
    ...raised(page),
    ...reviewed(page, today),
  }),
  Fields: () => (
    <>
      <Verdict />
      <WhichBenefit />
      <ChoiceField name="ground" label="原因" choices={adjustmentWords} />
      <MoneyField name="amountFen" label="以后每月金额（停发的填 0）" />
      <MonthField name="from" label="从哪个月起" />
      <LongTextField name="reason" label="理由（写进决定书）" max={1000} />
      <SignatureField label="负责人签名" />
    </>
  ),
}
