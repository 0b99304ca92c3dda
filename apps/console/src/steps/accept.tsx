import { Alert } from 'antd'
import { positionWords } from '../casework/words.ts'
import type { StepForm } from '../step-panel/step-form.ts'
import { useOpenCase } from '../ui/case-context.tsx'
import { ColleagueField } from '../ui/people-fields.tsx'
import { LongTextField, YesNoField } from '../ui/plain-fields.tsx'

function Fields() {
  const kin = useOpenCase().application.nearKin ?? []
  return (
    <>
      <Alert
        type={kin.length > 0 ? 'warning' : 'info'}
        showIcon
        title={
          kin.length > 0
            ? `申请人申明了近亲属：${kin.map((one) => `${one.name}（${positionWords[one.position]}，${one.workplace}）`).join('；')}`
            : '申请人申明没有近亲属是公职、低保经办或村（社区）工作人员'
        }
      />
      <YesNoField
        name="nearKinConfirmed"
        label="是否有应当备案的近亲属"
        yes="有，备案登记"
        no="没有"
        help="备案后，区县必须入户抽查"
      />
      <ColleagueField
        name="relatives"
        label="须回避的工作人员（选填）"
        several
        help="与申请家庭有近亲属关系的同事，此后不能办理本案"
      />
      <LongTextField name="note" label="备注（选填）" max={500} rows={2} />
    </>
  )
}

export const accept: StepForm<'accept'> = {
  intro: '材料齐备的，两个工作日内受理并出具受理通知书。从受理之日起二十个工作日内办结（公示期不计）。',
  start: ({ page }) => ({ nearKinConfirmed: (page.application.nearKin ?? []).length > 0 }),
  Fields,
}
