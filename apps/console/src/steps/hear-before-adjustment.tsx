import type { StepForm } from '../step-panel/step-form.ts'
import { hearBeforeTermination } from './hear-before-termination.tsx'

export const hearBeforeAdjustment: StepForm<'hear-before-adjustment'> = {
  intro: '减发、停发之前，先听取家庭的意见（社会救助法 第四十八条）。一次听取管一次调整。',
  start: ({ today }) => ({ on: today }),
  Fields: hearBeforeTermination.Fields,
}
