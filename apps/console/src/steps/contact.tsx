import type { StepForm } from '../step-panel/step-form.ts'
import { ChoiceField, LongTextField } from '../ui/plain-fields.tsx'

export const contact: StepForm<'contact'> = {
  intro: '收到申请两个工作日内主动联系申请人，讲清办理条件和程序。没有联系上的，也要登记，换一种方式再联系。',
  start: () => ({ channel: 'phone' }),
  Fields: () => (
    <>
      <ChoiceField
        name="channel"
        label="联系方式"
        choices={{ phone: '电话', visit: '上门', wechat: '微信', sms: '短信' }}
      />
      <ChoiceField
        name="outcome"
        label="结果"
        choices={{
          reached: '联系上本人',
          'reached-agent': '联系上代理人',
          'no-answer': '没有人接',
          'wrong-number': '号码不对',
        }}
      />
      <LongTextField name="words" label="联系情况" max={500} />
    </>
  ),
}
