import type { ApplicationPages } from '@jzt/contract'
import { checkCharacter } from '@jzt/kernel'
import { familyByKey } from '@jzt/sandbox'
import { applicationOf } from '../apps/server/test-support/family-application.ts'

const dayMilliseconds = 86_400_000

/** The n-th identity number of county 500199, which is nobody's. Beyond 900 a birthday the next day is taken. */
function inventedIdNumber(n: number): string {
  const birth = new Date(Date.UTC(1960, 0, 1) + Math.floor(n / 900) * dayMilliseconds)
  const digits = `500199${birth.toISOString().slice(0, 10).replaceAll('-', '')}${String(100 + (n % 900))}`
  return digits + checkCharacter(digits)
}

/** The three-member family of the worked case 1 with identity numbers and a phone of its own: no two stand in one case. */
export function inventedFamily(n: number): ApplicationPages {
  const pages = applicationOf(familyByKey('case-1'))
  const members = pages.members?.map((member, index) => ({ ...member, idNumber: inventedIdNumber(n * 3 + index) }))
  return { ...pages, ...(members ? { members } : {}) }
}
