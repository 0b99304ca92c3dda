import { randomBytes } from 'node:crypto'
import type { PlainDate } from '@jzt/kernel'

/** The number that every query to a register names. */
export const newAuthorisationNo = (signedOn: PlainDate): string =>
  `SQ${signedOn.replaceAll('-', '')}-${randomBytes(6).toString('hex').toUpperCase()}`
