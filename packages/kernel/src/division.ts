import type { PlainDate } from './plain-date.ts'

/**
 * A division code 行政区划代码: 50 the city, 6 digits a county, 9 a town or street, 12 a village or community.
 * A longer code that starts with a shorter one lies inside it, so a scope is a prefix.
 */
export type DivisionCode = string

export interface Division {
  readonly code: DivisionCode
  readonly name: string
  readonly level: 'city' | 'county' | 'town' | 'village'
  readonly validFrom?: PlainDate
  readonly validTo?: PlainDate
  readonly successor?: DivisionCode
}

export const isWithin = (code: DivisionCode, scope: DivisionCode): boolean => code.startsWith(scope)

export const levelOf = (code: DivisionCode): Division['level'] =>
  code.length === 2 ? 'city' : code.length === 6 ? 'county' : code.length === 9 ? 'town' : 'village'

export const countyOf = (code: DivisionCode): DivisionCode => code.slice(0, 6)
export const townOf = (code: DivisionCode): DivisionCode => code.slice(0, 9)
