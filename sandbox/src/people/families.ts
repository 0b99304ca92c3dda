import type { Family, Person } from './family.ts'
import { ordinaryFamilies } from './ordinary-families.ts'
import { programmeFamilies } from './programme-families.ts'
import { storyFamilies } from './story-families.ts'
import { workedCases } from './worked-cases.ts'

/** Every invented family, in the same order everywhere. */
export const families: readonly Family[] = [...workedCases, ...storyFamilies, ...programmeFamilies, ...ordinaryFamilies]

const byKey = new Map(families.map((family) => [family.key, family]))

/** Somebody who stands in two families is found in the one whose household register holds him. */
const byIdNumber = new Map(
  families.flatMap((family) =>
    family.members
      .filter((person) => person.registerOf === family.key)
      .map((person) => [person.idNumber as string, { person, family }] as const),
  ),
)

export function findPerson(idNumber: string): { readonly person: Person; readonly family: Family } | undefined {
  return byIdNumber.get(idNumber)
}

/** Throws for a key that no family has, and names the keys there are. */
export function familyByKey(key: string): Family {
  const family = byKey.get(key)
  if (!family) throw new RangeError(`no invented family ${key}; there are ${[...byKey.keys()].join(', ')}`)
  return family
}
