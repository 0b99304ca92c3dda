import type { Answers, Persons } from './answers.ts'

type Group = keyof Persons

/** Somebody of the family as the answers tell of him: one of so many of an age. */
export interface Person {
  readonly group: Group
  /** An age that stands for the group. */
  readonly age: number
  readonly isMinor: boolean
  /** How the family itself would call him; with several of an age, one of them: "家里的一位成年人". */
  readonly label: string
}

/** The eldest first. */
const groups = [
  { group: 'seventies', age: 75, only: '家里70岁以上的老人', one: '家里的一位70岁以上的老人' },
  { group: 'sixties', age: 65, only: '家里60多岁的老人', one: '家里的一位60多岁的老人' },
  { group: 'adults', age: 40, only: '家里的成年人', one: '家里的一位成年人' },
  { group: 'pupils', age: 12, only: '家里上学的孩子', one: '家里的一个上学的孩子' },
  { group: 'preschool', age: 4, only: '家里没上学的孩子', one: '家里的一个没上学的孩子' },
] as const satisfies readonly { group: Group; age: number; only: string; one: string }[]

/** Everybody who lives together, the eldest first. */
export const peopleOf = ({ persons }: Pick<Answers, 'persons'>): readonly Person[] =>
  groups.flatMap(({ group, age, only, one }) =>
    Array.from({ length: persons[group] }, () => ({
      group,
      age,
      isMinor: group === 'pupils' || group === 'preschool',
      label: persons[group] > 1 ? one : only,
    })),
  )

/** Which person of the family something is said of, by the place among `peopleOf`; the questions do not ask it. */
export interface Whose {
  readonly certificate: number
  readonly illness: number
  readonly income: number
}

/**
 * The ways in which the certificate, the illness and the income may be spread over the family. One of each age stands for
 * all of that age; the illness is that of the disabled person or of somebody else, and so is the income. Where nobody is
 * disabled or ill, whose the income is makes no difference to what follows, and the eldest stands for all.
 */
export function waysOf(answers: Pick<Answers, 'persons' | 'disability' | 'seriousIllness'>): readonly Whose[] {
  const isDisabled = answers.disability !== 'none'
  if (!isDisabled && !answers.seriousIllness) return [{ certificate: 0, illness: 0, income: 0 }]
  const people = peopleOf(answers)
  return oneOfEachAge(people).flatMap((certificate) => {
    const others = [certificate, ...anotherThan([certificate], people)]
    const illnesses = isDisabled && answers.seriousIllness ? others : [certificate]
    return illnesses.flatMap((illness) => {
      const earners = new Set([certificate, illness, ...anotherThan([certificate, illness], people)])
      return [...earners].map((income) => ({ certificate, illness, income }))
    })
  })
}

const oneOfEachAge = (people: readonly Person[]): readonly number[] =>
  people.flatMap(({ group }, at) => (people.findIndex((other) => other.group === group) === at ? [at] : []))

/** The eldest who is none of these. */
function anotherThan(these: readonly number[], people: readonly Person[]): readonly number[] {
  const other = people.findIndex((_, at) => !these.includes(at))
  return other < 0 ? [] : [other]
}
