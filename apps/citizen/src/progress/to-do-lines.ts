import type { CaseProgress } from '@jzt/contract'
import { longDate } from '../shell/dates.ts'
import { renewalInWords } from '../shell/programmes.ts'

/** What stands first on the page, and is read aloud first. */
export const toDoLines = ({ toDo, renewal, benefit, otherBenefits = [] }: CaseProgress): string[] => {
  const isPaid = [benefit, ...otherBenefits].some((one) => one?.payment === 'monthly' && one.amountFen > 0)
  return [
    toDo.words,
    ...(renewal ? renewalInWords(renewal, longDate(renewal.validUntil)) : []),
    ...(renewal && isPaid ? ['每月领的钱照常发。'] : []),
  ]
}
