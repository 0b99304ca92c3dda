import type { Edition, ProgrammeRules } from '../assessment/edition.ts'
import type { ExpressionNode, Rule, RuleNode, Scope } from '../expression/expression.ts'
import { scopeOf } from '../expression/scope-of.ts'
import { cases, countOf, sumOver } from '../expression/vocabulary.ts'
import { everyNodeIn } from './facts-asked.ts'

/** All rules that an edition names: conditions, verdicts, amounts, figures and what is only explained. */
export function rootsOf(edition: Edition): readonly RuleNode[] {
  const programmes = [...edition.programmes, ...edition.benefits].flatMap(rulesOfProgramme)
  const figures = edition.figures.map(({ rule }) => rule)
  return [...new Set([...programmes, edition.householdSize, ...figures, ...edition.explained])]
}

const rulesOfProgramme = ({ entitled, conditions, amount, personal }: ProgrammeRules<string>): readonly RuleNode[] => [
  entitled,
  ...conditions,
  ...(amount ? [amount] : []),
  ...(personal ? [personal.entitled, ...personal.conditions, ...(personal.amount ? [personal.amount] : [])] : []),
]

/** A rule as a column; `of` is the sum or count over all entries where the rule is about an entry of a list. */
export interface RuleColumn {
  readonly name: string
  readonly of: ExpressionNode
  readonly rule: RuleNode
  readonly scope: Scope
}

/** Every rule of an edition as a column: one about a member, dwelling … as the sum or count over all of them. */
export function everyRule(edition: Edition): readonly RuleColumn[] {
  const rules = [...everyNodeIn(rootsOf(edition))].filter((node): node is RuleNode => node.op === 'rule')
  return rules.map((rule) => ({ name: rule.identity.id, of: ofHousehold(rule), rule, scope: scopeOf(rule) }))
}

function ofHousehold(rule: RuleNode): ExpressionNode {
  const scope = scopeOf(rule)
  if (scope === 'household') return rule
  return rule.unit === 'truth' ? countOf(scope, rule) : sumOver(scope, rule)
}

/** What every programme and benefit comes to, verdict and amount: the full rules, as an office has them computed for a city. */
export const everyVerdict = (edition: Edition): readonly RuleColumn[] =>
  [...edition.programmes, ...edition.benefits].flatMap(({ programme, entitled, amount }) => [
    { name: programme, of: entitled, rule: entitled, scope: 'household' },
    ...(amount
      ? [{ name: `${programme}.amount`, of: onlyIf(entitled, amount), rule: amount, scope: 'household' as const }]
      : []),
  ])

/** An amount where a condition holds, and else nothing: what is paid if it is granted. */
const onlyIf = (condition: Rule<boolean>, amount: Rule<number>): ExpressionNode => cases([[condition, amount]], 0)
