import type { Assessment } from '../assessment/assessment.ts'
import { findRule } from './rests-on-example.ts'

/**
 * Whether 低保 would go on only as a grace period 渐退期. Its conditions are met; that it is given is for the district to say
 * (民发〔2021〕57号 第三十三条: “可以给予”), which no assessment does.
 */
export const mayHaveGrace = ({ result, trace }: Assessment): boolean =>
  result === 'dibao' && findRule(trace, 'dibao.in-grace')?.raw === true
