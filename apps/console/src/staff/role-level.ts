import { type DivisionCode, levelOf } from '@jzt/kernel'
import type { Role } from '../shell/navigation.ts'

const places: Partial<Record<Role, { level: ReturnType<typeof levelOf>; words: string }>> = {
  village: { level: 'village', words: '请选到村（社区）' },
  'town-clerk': { level: 'town', words: '请选到镇街' },
  'town-head': { level: 'town', words: '请选到镇街' },
  'district-clerk': { level: 'county', words: '请选到区县' },
  'district-head': { level: 'county', words: '请选到区县' },
  city: { level: 'city', words: '市级岗位不用选单位' },
}

/** What is wrong with a role's place: a town clerk without a town would see nothing, or too much. */
export function levelFault(role: Role | undefined, division: DivisionCode): string | undefined {
  const place = role === undefined ? undefined : places[role]
  return place && levelOf(division) !== place.level ? place.words : undefined
}
