import type { IdNumber, PlainDate } from '@jzt/kernel'
import { ageOn, checkCharacter, plainDate } from '@jzt/kernel'
import type { Family, Person, PersonFacts, Relation } from './family.ts'

/** The day on which a person becomes old enough for a phone of his own is taken on this date, not on today's. */
const writtenOn = plainDate('2026-09-01')

interface MemberSketch {
  readonly relation: Relation
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly birth: PlainDate
  readonly facts: PersonFacts
}

interface FamilySketch extends Omit<Family, 'members' | 'living'> {
  /** 1 to 499, unlike in every family: identity numbers and phones are made of it and so never move. */
  readonly no: number
  readonly living?: string
  readonly members: readonly [MemberSketch | Person, ...(MemberSketch | Person)[]]
}

/** `male` or `female` with the birth date, then what is true of the person. */
export const member = (
  relation: Relation,
  name: string,
  [sex, birth]: readonly ['male' | 'female', string],
  facts: PersonFacts,
): MemberSketch => ({ relation, name, sex, birth: plainDate(birth), facts })

/** A family with identity numbers of county 500199, which is nobody's, and phones of 1990000, which nobody has. */
export function family({ no, living, members, ...sketch }: FamilySketch): Family {
  const [first, ...others] = members
  const made = (one: MemberSketch | Person, index: number): Person =>
    'idNumber' in one ? one : personOf(one, { no, index, registered: sketch.registered, registerOf: sketch.key })
  return {
    ...sketch,
    living: living ?? sketch.registered,
    members: [made(first, 0), ...others.map((other, index) => made(other, index + 1))],
  }
}

interface Place {
  readonly no: number
  readonly index: number
  readonly registered: string
  readonly registerOf: string
}

function personOf({ relation, name, sex, birth, facts }: MemberSketch, at: Place): Person {
  const { phone, livesTogether, registered, ...known } = facts
  const hasPhone = phone !== false && ageOn(birth, writtenOn) >= 16
  return {
    ...known,
    name,
    sex,
    birth,
    relation,
    idNumber: idNumberOf(at.no, sex, birth),
    livesTogether: livesTogether ?? true,
    registered: registered ?? at.registered,
    registerOf: at.registerOf,
    ...(hasPhone ? { phone: `1990000${String(at.no).padStart(3, '0')}${at.index}` } : {}),
  }
}

/** Birth date and family number make it one of a kind; the parity of the sequence tells the sex (GB 11643-1999). */
function idNumberOf(no: number, sex: 'male' | 'female', birth: PlainDate): IdNumber {
  const sequence = String(no * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0')
  const digits = `500199${birth.replaceAll('-', '')}${sequence}`
  return `${digits}${checkCharacter(digits)}` as IdNumber
}
