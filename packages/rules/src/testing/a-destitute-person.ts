import { plainDate } from '@jzt/kernel'
import { assessHousehold } from '../assessment/assess-household.ts'
import { type Assessment, type PersonVerdict, verdictOn } from '../assessment/assessment.ts'
import { plainSupporter } from '../facts/blank.ts'
import type { HouseholdFacts, MemberFacts, SupporterFacts } from '../facts/household-facts.ts'
import { applicant, family, today, verified } from './a-family.ts'

/** Does all six items of the self-care assessment alone. */
export const caresForHimself = {
  eatsAlone: verified(true),
  dressesAlone: verified(true),
  getsUpAlone: verified(true),
  usesToiletAlone: verified(true),
  walksAlone: verified(true),
  washesAlone: verified(true),
} as const satisfies Partial<MemberFacts>

/** The names of the six items, in the order of the assessment. */
export const selfCareItems = Object.keys(caresForHimself) as (keyof typeof caresForHimself)[]

/** Somebody of 68 without income, assets or kin, who cares for himself: 特困, 1,101 yuan. */
export const destitute = (facts: Partial<MemberFacts> = {}): MemberFacts =>
  applicant({ label: '老人', birth: verified(plainDate('1958-03-01')), ...caresForHimself, ...facts })

/** A daughter of 45 outside the household, able unless the facts say otherwise. */
export const daughter = (facts: Partial<SupporterFacts> = {}): SupporterFacts => ({
  ...plainSupporter('s1', '女儿', 'verified'),
  age: verified(45),
  ...facts,
})

/** The assessment of an application for 特困. */
export const assessTekun = (
  members: readonly MemberFacts[],
  facts: Partial<HouseholdFacts> = {},
  on = today,
): Assessment => assessHousehold(family(members, facts), on, { asked: ['tekun'] })

/** What each person comes to, in the order of the family. */
export const personsIn = (assessment: Assessment): readonly PersonVerdict[] =>
  verdictOn(assessment, 'tekun')?.persons ?? []
