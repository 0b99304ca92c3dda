import type { AskedProgramme } from '@jzt/kernel'
import type { Case } from '../case.ts'
import type { Procedure } from './procedure.ts'
import { standingProcedure } from './standing.ts'
import { tekunProcedure } from './tekun.ts'
import { temporaryProcedure } from './temporary.ts'

/** What one case asks for: at least one programme. */
export type Asked = readonly [AskedProgramme, ...AskedProgramme[]]

/** Every procedure, for tables that must be complete. */
export const procedures = [standingProcedure, tekunProcedure, temporaryProcedure] as const

/**
 * Which procedure a case follows, from what it asks for: with 特困 among several, the periods of 特困 for all, because the
 * law gives its survey and its check their own length; 临时救助 is a case of its own; everything else follows 002.
 */
export function procedureFor(asked: readonly AskedProgramme[]): Procedure {
  if (asked.includes('temporary')) return temporaryProcedure
  return asked.includes('tekun') ? tekunProcedure : standingProcedure
}

/** The procedure that this case follows. */
export const procedureOf = (file: Pick<Case, 'asked'>): Procedure => procedureFor(file.asked)

/** The periods that run in this case. */
export const limitsOf = (file: Pick<Case, 'asked'>): Procedure['limits'] => procedureOf(file).limits

/**
 * The cases that one application opens, each with what it asks for: 低保, 特困, 低保边缘 and 刚性支出困难 are weighed together
 * in one; 临时救助 has a case of its own number, because it must not wait for the others.
 */
export function casesFor(asked: readonly AskedProgramme[]): Asked[] {
  const standing = asked.filter((programme) => programme !== 'temporary')
  const temporary = asked.filter((programme) => programme === 'temporary')
  return [standing, temporary].flatMap((each) => {
    const [first, ...others] = new Set(each)
    return first ? [[first, ...others] as const] : []
  })
}
