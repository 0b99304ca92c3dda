import { type Fen, formatYuan } from '@jzt/kernel'
import { type Assessment, resultWords } from '../assessment/assessment.ts'
import { type ExpectedVerdict, entitledWords, type Scenario, verdictNames } from './scenario.ts'

type Expected = NonNullable<Scenario['expected']>

/** In what an assessment differs from what its scenario expects, one sentence each; empty when it agrees in everything. */
export function differencesFrom(expected: Expected, assessment: Assessment): readonly string[] {
  const missing = assessment.missing.map(({ title }) => title)
  return [
    ...different('结果', resultWords[expected.result], resultWords[assessment.result]),
    ...different('金额', formatYuan(expected.amountFen), formatYuan(assessment.amountFen)),
    ...different('缺少', listed(expected.missing ?? []), listed(missing)),
    ...(expected.verdicts ?? []).flatMap((wanted) => differencesOfVerdict(wanted, assessment)),
  ]
}

const different = (what: string, expected: string, found: string): readonly string[] =>
  expected === found ? [] : [`${what}：预期${expected}，得出${found}`]

const listed = (words: readonly string[]): string => (words.length > 0 ? words.join('、') : '无')

const wordIn = <Code extends string>(words: Readonly<Record<string, Code>>, code: Code): string =>
  Object.keys(words).find((word) => words[word] === code) ?? code

function differencesOfVerdict(wanted: ExpectedVerdict, { programmes, benefits = [] }: Assessment): readonly string[] {
  const verdict = [...programmes, ...benefits].find(({ programme }) => programme === wanted.name)
  const name = wordIn(verdictNames, wanted.name)
  const found = verdict?.entitled ?? 'not-judged'
  const amountFen = verdict?.amountFen ?? (0 as Fen)
  const entitled = verdict?.persons?.filter((person) => person.entitled === 'yes').map(({ label }) => label) ?? []
  return [
    ...different(`${name}是否符合`, wordIn(entitledWords, wanted.entitled), wordIn(entitledWords, found)),
    ...different(`${name}的金额`, formatYuan(wanted.amountFen), formatYuan(amountFen)),
    ...(wanted.persons ? different(`${name}的人员`, listed(wanted.persons), listed(entitled)) : []),
  ]
}
