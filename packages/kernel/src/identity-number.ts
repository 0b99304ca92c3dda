import { ageOn, isPlainDate, type PlainDate } from './plain-date.ts'

declare const idNumberBrand: unique symbol

/** A citizen identity number of 18 characters whose check character and date are right (GB 11643-1999). */
export type IdNumber = string & { readonly [idNumberBrand]: true }

/** Why a text is no identity number. `fifteen-digits` is the card of before 1999: its holder needs help, not a bare error. */
export type IdNumberFault = 'fifteen-digits' | 'length' | 'characters' | 'date' | 'check'

export type IdNumberReading =
  | { readonly ok: true; readonly idNumber: IdNumber; readonly birth: PlainDate; readonly sex: 'male' | 'female' }
  | { readonly ok: false; readonly fault: IdNumberFault }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/** The 18th character for the first 17 digits. */
export function checkCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return checkCharacters[sum % 11] ?? ''
}

/**
 * Reads an identity number as people type it: full-width digits, spaces and a small x are mended.
 * The prefix is never checked: cards of 51…, 500105 and 500112 are in living people's hands (`divisions/`).
 */
export function readIdNumber(text: string): IdNumberReading {
  const plain = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  if (/^\d{15}$/.test(plain)) return { ok: false, fault: 'fifteen-digits' }
  if (plain.length !== 18) return { ok: false, fault: 'length' }
  if (!/^[1-9]\d{16}[\dX]$/.test(plain)) return { ok: false, fault: 'characters' }
  const birth = `${plain.slice(6, 10)}-${plain.slice(10, 12)}-${plain.slice(12, 14)}`
  if (!isPlainDate(birth)) return { ok: false, fault: 'date' }
  if (checkCharacter(plain.slice(0, 17)) !== plain[17]) return { ok: false, fault: 'check' }
  return { ok: true, idNumber: plain as IdNumber, birth, sex: Number(plain[16]) % 2 === 1 ? 'male' : 'female' }
}

/** The age is judged apart from the format: a number of 1880 is well formed, and nobody's any more. */
export const isPlausibleBirth = (birth: PlainDate, today: PlainDate): boolean =>
  birth <= today && ageOn(birth, today) <= 130
