import type { Question } from '../question.ts'
import { living, registered, registerPlace } from './address.ts'
import { asking } from './asking.ts'
import { capacity, longTermCare } from './care.ts'
import { consumption, utilities } from './consumption.ts'
import { area, bankAccount } from './contact.ts'
import { care, clergy, health } from './health.ts'
import { forWhom, helper, helpReason, mandatePaper } from './mandate.ts'
import { applicant, family, work } from './members.ts'
import { assets, income, spending } from './money.ts'
import { idCards, papers } from './papers.ts'
import { dwellings, vehicles } from './property.ts'
import { nearKin, reasons } from './reasons.ts'
import { supporters } from './supporters.ts'
import { emergency, temporary } from './temporary.ts'

/** Every question of the application, in the order in which it is asked. A new one is a file and a line here. */
export const questions: readonly Question[] = [
  asking,
  emergency,
  forWhom,
  helper,
  helpReason,
  registerPlace,
  ...registered,
  ...living,
  area,
  applicant,
  family,
  work,
  clergy,
  health,
  care,
  longTermCare,
  capacity,
  income,
  assets,
  dwellings,
  vehicles,
  spending,
  supporters,
  consumption,
  utilities,
  ...temporary,
  reasons,
  nearKin,
  mandatePaper,
  idCards,
  papers,
  bankAccount,
]
