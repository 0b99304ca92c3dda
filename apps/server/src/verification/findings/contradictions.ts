import { declaredMembers, type KnownFamily, wasAsked } from '../known-family.ts'
import type { RegisterFinding } from './finding.ts'
import { householdFindings } from './household.ts'
import { incomeFindings } from './income.ts'
import { propertyFindings } from './property.ts'

/**
 * Compares what was declared with what the registers answered and what was seen. A silent register contradicts nothing,
 * and who was not asked has concealed nothing.
 */
export const contradictions = (family: KnownFamily): RegisterFinding[] => [
  ...householdFindings(family),
  ...declaredMembers(family).flatMap((member) => [
    ...(wasAsked(family.application, 'income') ? incomeFindings(family, member) : []),
    ...propertyFindings(family, member),
  ]),
]
