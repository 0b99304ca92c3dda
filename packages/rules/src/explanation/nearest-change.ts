import type { Programme } from '@jzt/kernel'
import { verdictOn } from '../assessment/assessment.ts'
import type { ProgrammeRules } from '../assessment/edition.ts'
import { everyNodeIn } from '../columns/facts-asked.ts'
import type { ExpressionNode, RuleNode } from '../expression/expression.ts'
import { type Change, firstChange } from './levers/index.ts'
import { asAssessed, type Condition, holds, metIn, type Situation } from './situation.ts'
import { rulesFor, type Told } from './told.ts'

/** A condition that failed, with the smallest change known to meet it; without one where nothing we know of would. */
export interface FailedCondition {
  readonly ruleId: string
  /** The member it was asked of; absent where it was asked of the household. */
  readonly memberId?: string | undefined
  readonly change?: Change | undefined
}

/** What stands between a family and a programme. */
export interface NearestChange {
  /** In the order of the conditions. Each change is made on top of those before it. */
  readonly failed: readonly FailedCondition[]
  /** The member it is about, where the programme is granted to persons. */
  readonly memberId?: string | undefined
  /** True when all changes together really grant the programme: judged again, not concluded. */
  readonly grants: boolean
  readonly after: Situation
}

/**
 * The nearest change that turns a refusal into an entitlement, found by judging again: for every failed condition the
 * smallest change that meets it. Undefined where the programme was not judged or not refused.
 */
export function nearestChange(told: Told, programme: Programme): NearestChange | undefined {
  const rules = rulesFor(told, programme)
  if (!rules || verdictOn(told.assessment, programme)?.entitled !== 'no') return undefined
  const ways = rules.personal ? told.facts.members.map(({ id }) => id) : [undefined]
  let nearest: NearestChange | undefined
  for (const memberId of ways) {
    const way = wayIn(told, rules, memberId)
    if (!nearest || distance(way) < distance(nearest)) nearest = way
    if (distance(nearest) <= oneChange) break
  }
  return nearest
}

/** Nothing is nearer than a single change that grants. */
const oneChange = 1

/** What grants comes first, then the fewest things to change. */
const distance = ({ grants, failed }: NearestChange): number => (grants ? 0 : 1000) + failed.length

/** Where nothing happened that the programme is for, nothing else is asked. */
function conditionsOf(
  rules: ProgrammeRules<string>,
  situation: Situation,
  memberId: string | undefined,
): readonly Condition[] {
  const { occasion, personal } = rules
  const happened = occasion && { test: occasion, rule: occasion }
  if (happened && metIn(happened, situation) === 'no') return [happened]
  return [
    ...rules.conditions.filter((rule) => !asksForAPerson(rule, rules)).map((rule) => ({ test: rule, rule })),
    ...(personal?.conditions ?? []).map((rule) => ({ test: rule, rule, memberId })),
  ]
}

/** The household's conditions and, for a programme that is granted to persons, those of one member. */
function wayIn(told: Told, rules: ProgrammeRules<string>, memberId: string | undefined): NearestChange {
  let situation = asAssessed(told)
  const failed: FailedCondition[] = []
  for (const condition of conditionsOf(rules, situation, memberId).flatMap(partsOf)) {
    if (metIn(condition, situation) !== 'no') continue
    const change = firstChange(condition, situation)
    failed.push({ ruleId: condition.rule.identity.id, memberId: condition.memberId, change })
    if (change) situation = change.after
  }
  const grants = grantedIn(rules, situation, memberId)
  return { failed, grants, after: situation, memberId }
}

/** Judged as a whole once more, and for a programme that is granted to persons on the member too. */
function grantedIn({ entitled, personal }: ProgrammeRules<string>, situation: Situation, memberId?: string): boolean {
  const household = holds({ test: entitled, rule: entitled }, situation)
  return household && (!personal || holds({ test: personal.entitled, rule: personal.entitled, memberId }, situation))
}

const asking = new WeakMap<RuleNode, boolean>()

/** That some member is entitled is no condition beside those on the member. */
function asksForAPerson(rule: RuleNode, { personal }: ProgrammeRules<string>): boolean {
  const before = asking.get(rule)
  if (before !== undefined) return before
  const asks = personal !== undefined && everyNodeIn([rule]).has(personal.entitled)
  asking.set(rule, asks)
  return asks
}

/** A condition that asks for several named things at once is looked at thing by thing: each fails for itself. */
function partsOf(condition: Condition): readonly Condition[] {
  const { test, rule } = condition
  if (test !== rule || rule.value.op !== 'all') return [condition]
  const parts = rule.value.of.map((part) => namedPart(part, condition))
  return parts.every((part) => part !== undefined) ? parts.flatMap(partsOf) : [condition]
}

function namedPart(part: ExpressionNode, condition: Condition): Condition | undefined {
  const rule = part.op === 'not' ? part.of : part
  return rule.op === 'rule' ? { ...condition, test: part, rule } : undefined
}
