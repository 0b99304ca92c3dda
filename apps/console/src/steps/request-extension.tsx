import type { StepForm } from '../step-panel/step-form.ts'
import { ChoiceField, LongTextField } from '../ui/plain-fields.tsx'

export const requestExtension: StepForm<'request-extension'> = {
  intro: '只有下面五种情形可以申请延长，由镇街负责人批准，并告知申请人。',
  start: () => ({}),
  Fields: () => (
    <>
      <ChoiceField
        name="ground"
        label="情形"
        choices={{
          objection: '公示有异议',
          'person-apart': '人户分离',
          'remote-filing': '异地申办',
          'difficult-survey': '家庭经济状况调查难度较大',
          'review-meeting': '需要召开评审会',
        }}
      />
      <LongTextField name="reason" label="理由" max={1000} />
    </>
  ),
}
