import type { StepForm } from '../step-panel/step-form.ts'
import { deliverDecision } from './deliver-decision.tsx'

export const deliverAdjustment: StepForm<'deliver-adjustment'> = {
  intro: '调整待遇的决定作出后三个工作日内，由镇街送达申请人；有代理人的，也送达代理人。',
  start: (seen) => deliverDecision.start(seen),
  Fields: deliverDecision.Fields,
}
