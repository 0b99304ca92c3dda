import { type Fen, type PlainDate, parseYuan, plainDate } from '@jzt/kernel'
import { assessHousehold } from '../assessment/assess-household.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { householdWithNothing, memberWithNothing } from '../facts/blank.ts'
import { type Fact, known } from '../facts/fact.ts'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'

/** The day on which the tests judge, unless they say otherwise: 770 and 630 yuan are in force. */
export const today = plainDate('2026-09-15')

/** A verified fact. */
export const verified = <const Value>(value: Value): Fact<Value> => known(value, 'verified')

/** Yuan as a verified fact; a test writes 769.99 as a clerk would. */
export const yuanFact = (amount: number): Fact<Fen> => verified(parseYuan(amount.toFixed(2)) as Fen)

const adult: Fact<PlainDate> = verified(plainDate('1980-01-01'))

/** The person who applies: 46 years old, healthy, without income. */
export const applicant = (facts: Partial<MemberFacts> = {}): MemberFacts => ({
  ...memberWithNothing('m1', '申请人', 'verified'),
  relation: verified('applicant'),
  birth: adult,
  ...facts,
})

/** The applicant's spouse, without income. */
export const spouse = (facts: Partial<MemberFacts> = {}): MemberFacts => ({
  ...memberWithNothing('m2', '配偶', 'verified'),
  relation: verified('spouse'),
  birth: adult,
  ...facts,
})

/** A child of ten at school. */
export const child = (facts: Partial<MemberFacts> = {}): MemberFacts => ({
  ...memberWithNothing('m3', '子女', 'verified'),
  relation: verified('child'),
  birth: verified(plainDate('2016-02-11')),
  study: verified('school'),
  ...facts,
})

/** An urban family that owns nothing. */
export const family = (members: readonly MemberFacts[], facts: Partial<HouseholdFacts> = {}): HouseholdFacts => ({
  ...householdWithNothing('verified'),
  standardArea: verified('urban'),
  members,
  ...facts,
})

/** The family's assessment on the day of the tests. */
export const assess = (members: readonly MemberFacts[], facts: Partial<HouseholdFacts> = {}): Assessment =>
  assessHousehold(family(members, facts), today)
