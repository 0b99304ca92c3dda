import type { OfficerCard } from '@jzt/contract'
import type { Role } from '../shell/navigation.ts'

/** From the city down to the villages, and after them those who handle no case, at whatever place they are. */
const levels: readonly (readonly Role[])[] = [
  ['city'],
  ['district-clerk', 'district-head'],
  ['town-clerk', 'town-head'],
  ['village'],
  ['auditor', 'administrator'],
]
const levelOf = (role: Role): number => levels.findIndex((roles) => roles.includes(role))
const roleOrder = levels.flat()

type Placed = Pick<OfficerCard, 'role' | 'division' | 'account'>

/** By level, on a level by place, at a place by role; those of one role stand together, as their accounts run. */
export const inOrder = <Officer extends Placed>(officers: readonly Officer[]): Officer[] =>
  officers.toSorted(
    (one, other) =>
      levelOf(one.role) - levelOf(other.role) ||
      one.division.localeCompare(other.division) ||
      roleOrder.indexOf(one.role) - roleOrder.indexOf(other.role) ||
      one.account.localeCompare(other.account),
  )
