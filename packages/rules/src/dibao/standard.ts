import { socialAssistanceLaw } from '../acts.ts'
import { household } from '../expression/facts.ts'
import { amountRule, cases, isOneOf, parameter } from '../expression/vocabulary.ts'

/** The standard of the day for each member, urban or rural. */
export const standard = amountRule(
  { id: 'dibao.standard', version: 1, title: '低保标准', basis: socialAssistanceLaw('第十九条', '第十条') },
  'fen',
  cases([[isOneOf(household.standardArea, 'urban'), parameter('standard.urban')]], parameter('standard.rural')),
)
