import type { Question } from '../question.ts'
import { living, registered } from './address.ts'
import { area, bankAccount } from './contact.ts'
import { forWhom, helper, helpReason, mandatePaper } from './mandate.ts'
import { applicant, family, health, work } from './members.ts'
import { assets, income, spending } from './money.ts'
import { idCards, papers } from './papers.ts'
import { dwellings, vehicles } from './property.ts'
import { nearKin, reasons } from './reasons.ts'

/** Every question of the application for 低保, in the order in which it is asked. A new one is a file and a line here. */
export const questions: readonly Question[] = [
  forWhom,
  helper,
  helpReason,
  ...registered,
  ...living,
  area,
  applicant,
  family,
  work,
  health,
  income,
  assets,
  dwellings,
  vehicles,
  spending,
  reasons,
  nearKin,
  mandatePaper,
  idCards,
  papers,
  bankAccount,
]
