import type { SupporterAnswerView } from '@jzt/contract'
import { yuanWords } from '../ui/money-input.ts'

/** What he says of himself, figure by figure; what he left out stays as the family stated it. */
export function statementWords({ statement, why, idNumber, authorisationNo }: SupporterAnswerView): string {
  const figures: readonly (string | undefined)[] = statement
    ? [
        amount('家庭月收入', statement.householdIncomeFen),
        count('家庭人口', statement.householdSize, '人'),
        count('赡养抚养', statement.supportedPeople, '人'),
        amount('本人月收入', statement.ownIncomeFen),
        amount('法律文书月给付', statement.agreedFen),
        statement.words || undefined,
      ]
    : []
  return [
    ...figures,
    why ? `理由：${why}` : undefined,
    idNumber ? `身份证 ${idNumber}` : undefined,
    authorisationNo ? `授权书 ${authorisationNo}` : undefined,
  ]
    .filter(Boolean)
    .join('；')
}

const amount = (title: string, fen: number | undefined) =>
  fen === undefined ? undefined : `${title} ${yuanWords(fen)}`
const count = (title: string, of: number | undefined, unit: string) =>
  of === undefined ? undefined : `${title} ${of} ${unit}`
