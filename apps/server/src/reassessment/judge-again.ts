import { mayBeGranted } from '@jzt/casework'
import type { Fen, PlainDate } from '@jzt/kernel'
import { type Assessment, assessHousehold, type ParameterPack } from '@jzt/rules'
import type { UndecidedAssessed } from '../assessment/index.ts'

/** What the rules find for what was asked for. */
export interface Found {
  readonly result: Assessment['result']
  readonly amountFen: Fen
  /** Paid once, and not every month. */
  readonly once: boolean
}

export interface Judging {
  readonly on: PlainDate
  readonly before: ParameterPack
  readonly after: ParameterPack
}

/**
 * Judges the stored facts of a case on one day by two sets of parameters. On one day, so that a birthday in between is not
 * taken for the work of the standard. Undefined where programme, verdict and amount stay as they are.
 */
export function judgeAgain(
  { facts, asked }: Pick<UndecidedAssessed, 'facts' | 'asked'>,
  { on, before, after }: Judging,
): { readonly before: Found; readonly after: Found } | undefined {
  const was = assessHousehold(facts, on, { parameters: before, asked })
  const is = assessHousehold(facts, on, { parameters: after, asked })
  const granted = (assessment: Assessment) => grantedIn(assessment, asked)
  return granted(was) === granted(is) ? undefined : { before: foundIn(was), after: foundIn(is) }
}

const foundIn = ({ result, amountFen, programmes }: Assessment): Found => ({
  result,
  amountFen,
  once: programmes.some(({ programme, once }) => programme === result && once === true),
})

/** The result and every verdict that this application can come to, as one text. */
function grantedIn({ result, amountFen, programmes }: Assessment, asked: UndecidedAssessed['asked']): string {
  const possible = mayBeGranted(asked)
  const verdicts = programmes
    .filter(({ programme }) => possible.includes(programme))
    .map(({ programme, entitled, amountFen: fen, atMostFen }) => [programme, entitled, fen, atMostFen].join(' '))
  return [result, amountFen, ...verdicts.toSorted()].join('; ')
}

/** More or less for the household; undefined where one is paid once and the other every month, or nothing is known. */
export function differenceOf(before: Found, after: Found): number | undefined {
  if (before.result === 'undecided' || after.result === 'undecided') return undefined
  const mixed = before.once !== after.once && before.amountFen > 0 && after.amountFen > 0
  return mixed ? undefined : after.amountFen - before.amountFen
}
