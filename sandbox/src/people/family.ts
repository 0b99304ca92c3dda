import type { DivisionCode, Fen, IdNumber, Month, PlainDate } from '@jzt/kernel'

// The words for relation, occupation, schooling, absence, disability and vehicle are those of the application form:
// a family can be typed into the form as it stands here.

export type RegisterItem = 'M01' | 'M03' | 'M12' | 'M13' | 'M24'

export type Relation =
  | 'self'
  | 'spouse'
  | 'child'
  | 'parent'
  | 'grandchild'
  | 'grandparent'
  | 'sibling'
  | 'child-in-law'
  | 'parent-in-law'

export type Occupation =
  | 'employed'
  | 'flexible'
  | 'farming'
  | 'unemployed'
  | 'caring'
  | 'retired'
  | 'student'
  | 'preschool'
  | 'unable'

export interface Job {
  readonly employer: string
  readonly monthlyWage: Fen
  /** Absent: nobody pays into the social insurance for this job, so no register knows it. */
  readonly contributionBase?: Fen
  readonly since: Month
}

export interface Pension {
  readonly scheme: 'resident' | 'employee'
  readonly monthly: Fen
  /** 基础养老金, the part of a resident pension that is not counted as income; 0 in the employees' scheme. */
  readonly basic: Fen
  readonly since: Month
}

export interface Dwelling {
  readonly line: string
  readonly areaSquareMetres: number
  readonly use: '住宅' | '商业' | '车库'
  readonly sharePercent: number
  readonly dangerGrade?: 'A' | 'B' | 'C' | 'D'
  readonly registeredOn: PlainDate
  /** False: the family does not write it into its application. */
  readonly declared?: false
}

export interface Vehicle {
  readonly kind: 'car' | 'truck' | 'two-wheel-motorcycle' | 'disabled-vehicle'
  readonly plate: string
  readonly brand: string
  readonly firstRegisteredOn: PlainDate
  readonly presentValue: Fen
  readonly declared?: false
}

export interface Deposit {
  readonly bank: string
  readonly balance: Fen
  readonly joint?: true
}

/** What is true of a person, whoever knows it. Everything that is absent does not exist. */
export interface PersonFacts {
  readonly occupation: Occupation
  /** Without it an adult gets a number of his own; false: no phone. */
  readonly phone?: false
  readonly livesTogether?: false
  /** Registered elsewhere than the family. A code outside 50 is another province. */
  readonly registered?: DivisionCode
  readonly school?: string
  readonly schooling?: 'preschool' | 'compulsory' | 'upper-secondary' | 'undergraduate' | 'postgraduate'
  readonly absence?: 'prison' | 'detained' | 'conscript'
  readonly disability?: {
    readonly kind: 'visual' | 'physical' | 'intellectual' | 'mental'
    readonly level: 1 | 2 | 3 | 4
  }
  readonly seriousIllness?: string
  readonly cannotWorkBecause?: string
  readonly job?: Job
  readonly pension?: Pension
  readonly dwellings?: readonly Dwelling[]
  readonly vehicles?: readonly Vehicle[]
  readonly deposits?: readonly Deposit[]
  /** Registers that never answer for this person. */
  readonly silentRegisters?: readonly RegisterItem[]
}

export interface Person extends Omit<PersonFacts, 'phone' | 'registered' | 'livesTogether'> {
  readonly name: string
  readonly idNumber: IdNumber
  readonly birth: PlainDate
  readonly sex: 'male' | 'female'
  readonly relation: Relation
  readonly phone?: string
  readonly livesTogether: boolean
  readonly registered: DivisionCode
  /** The key of the family whose household register 户口簿 holds the person. */
  readonly registerOf: string
}

export interface NearKin {
  readonly name: string
  readonly relation: 'spouse' | 'parent' | 'child' | 'sibling' | 'grandparent' | 'grandchild'
  readonly position: 'public-official' | 'allowance-staff' | 'village-staff'
  readonly workplace: string
}

/** Somebody outside the household who owes a member support, as the family itself can tell. */
export interface Supporter {
  readonly key: string
  readonly name: string
  readonly relation: 'spouse' | 'child' | 'parent' | 'grandchild' | 'grandparent' | 'sibling'
  /** The key of the member: `m1` is the first. */
  readonly supports: string
  readonly status: 'able' | 'tekun' | 'dibao' | 'prison' | 'missing' | 'severely-disabled' | 'unknown'
  readonly age?: number
  readonly householdSize?: number
  readonly householdIncomeFen?: Fen
  readonly supportedPeople?: number
  readonly agreedFen?: Fen
}

/** 临时救助: what happened, and where help is asked for. */
export interface Need {
  readonly kind: 'sudden' | 'expenditure'
  readonly filedAt: 'register' | 'residence' | 'emergency'
  readonly cause: 'fire' | 'traffic' | 'accident' | 'illness' | 'no-support' | 'other'
  readonly words: string
  readonly cost?: Fen
}

/** One invented household. The first member is the head of the register and the applicant. */
export interface Family {
  readonly key: string
  readonly story: string
  readonly area: 'urban' | 'rural'
  readonly registered: DivisionCode
  readonly living: DivisionCode
  readonly addressLine: string
  readonly members: readonly [Person, ...Person[]]
  /** Over the last twelve months. */
  readonly farm?: { readonly grossYearly: Fen; readonly costYearly: Fen }
  /** The key of the family whose first member applies for this one. */
  readonly helpedBy?: string
  readonly nearKin?: readonly NearKin[]
  readonly supporters?: readonly Supporter[]
  /** What it applies for; absent: 低保. */
  readonly asks?: readonly ('dibao' | 'tekun' | 'marginal' | 'rigid' | 'temporary')[]
  readonly need?: Need
  /** The province and city of a register outside Chongqing. */
  readonly registeredOutside?: string
  /** Necessary spending of the last twelve months, by whom. */
  readonly spending?: readonly {
    readonly kind: 'medical' | 'education' | 'rehabilitation'
    readonly yearly: Fen
    readonly of: number
  }[]
}
