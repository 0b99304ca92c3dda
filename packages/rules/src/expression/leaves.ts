import { type Fact, sourceWords, type UnknownReason, unknownWords } from '../facts/fact.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { Parameter, ParameterName, ParameterPack } from '../parameters/parameter.ts'
import type { Collection, ExpressionNode, Scalar } from './expression.ts'
import { formatAmount, formatFact } from './formatted.ts'
import { type Outcome, type Step, value } from './outcome.ts'
import type { Missing, TraceNode } from './trace.ts'

/** One member, dwelling, vehicle or supporter. */
export interface Entry {
  readonly id: string
  readonly label: string
  readonly collection: Collection
  readonly facts: Readonly<Record<string, Fact<Scalar>>>
}

type FactNode = Extract<ExpressionNode, { op: 'fact' }>

const collectionTitles: Readonly<Record<Collection, string>> = {
  members: '家庭成员',
  dwellings: '住房',
  vehicles: '车辆',
  supporters: '家庭以外的赡养抚养扶养义务人',
}

const unknownLine = (missing: Missing): TraceNode => ({
  kind: 'fact',
  title: missing.title,
  value: `未知（${missing.reason}）`,
})

const absent = (missing: Missing): Step => ({
  outcome: { known: false, missing: [missing] },
  uses: [unknownLine(missing)],
  formula: { text: '?', binding: 'figure' },
})

const nobodySaid: Fact<Scalar> = { known: false, reason: 'not-stated' }

/** A fact of the household or of the entry looked at. One that nobody wrote down is not stated, never nothing. */
function factOf(node: FactNode, facts: HouseholdFacts, entry: Entry | undefined): Fact<Scalar> {
  if (node.scope !== 'household' && entry?.collection !== node.scope) {
    throw new Error(`fact ${node.scope}.${node.name} is used outside a sum or count over ${node.scope}`)
  }
  const all = (node.scope === 'household' ? facts : entry?.facts) as Readonly<Record<string, Fact<Scalar> | undefined>>
  return all[node.name] ?? nobodySaid
}

function missingFact(node: FactNode, reason: UnknownReason, entry: Entry | undefined): Missing {
  const own = node.scope === 'household' ? undefined : entry
  return {
    path: own ? `${node.scope}.${own.id}.${node.name}` : node.name,
    title: own ? `${own.label}的${node.kind.title}` : node.kind.title,
    reason: unknownWords[reason],
  }
}

/** What a fact is worth, or that it is missing. */
export function factOutcome(node: FactNode, facts: HouseholdFacts, entry: Entry | undefined): Outcome {
  const fact = factOf(node, facts, entry)
  return fact.known ? value(fact.value) : { known: false, missing: [missingFact(node, fact.reason, entry)] }
}

/** As `factOutcome`, with the line that shows it. */
export function factStep(node: FactNode, facts: HouseholdFacts, entry: Entry | undefined): Step {
  const fact = factOf(node, facts, entry)
  if (!fact.known) return absent(missingFact(node, fact.reason, entry))
  const text = formatFact(fact.value, node.kind)
  const line: TraceNode = {
    kind: 'fact',
    title: node.kind.title,
    value: text,
    raw: fact.value,
    source: sourceWords[fact.source],
  }
  return { outcome: value(fact.value), uses: [line], formula: { text, binding: 'figure' } }
}

/** A parameter of the day; one that no document sets makes the result not known. The same words each time, so they are kept. */
export function parameterStep(name: ParameterName, { values }: ParameterPack): Step {
  const before = parameterSteps.get(values[name])
  if (before) return before
  const step = lookAtParameter(name, values[name])
  parameterSteps.set(values[name], step)
  return step
}

const parameterSteps = new WeakMap<Parameter, Step>()

function lookAtParameter(name: ParameterName, { title, unit, value: set, document, verified }: Parameter): Step {
  if (set === null) return absent({ path: `parameter.${name}`, title, reason: '参数未设定' })
  const text = formatAmount(set, unit)
  const line: TraceNode = {
    kind: 'parameter',
    title,
    value: text,
    raw: set,
    source: document,
    ...(verified ? {} : { example: true }),
  }
  return { outcome: value(set), uses: [line], formula: { text, binding: 'figure' } }
}

type Entries =
  | { readonly known: true; readonly list: readonly Entry[]; readonly uses: readonly TraceNode[] }
  | { readonly known: false; readonly missing: readonly Missing[]; readonly uses: readonly TraceNode[] }

type Raw = { readonly id: string; readonly label: string }

/** The entries of a list. The members are always listed; the other lists may not be known. */
export function entriesOf(collection: Collection, facts: HouseholdFacts): Entries {
  const list: Fact<readonly Raw[]> | undefined =
    collection === 'members' ? { known: true, value: facts.members, source: 'declared' } : facts[collection]
  if (list?.known)
    return { known: true, list: list.value.map((raw) => entry(collection, raw)), uses: nothingListed(collection, list) }
  const missing: Missing = {
    path: collection,
    title: collectionTitles[collection],
    reason: unknownWords[list?.reason ?? 'not-stated'],
  }
  return { known: false, missing: [missing], uses: [unknownLine(missing)] }
}

const entry = (collection: Collection, raw: Raw): Entry => ({
  id: raw.id,
  label: raw.label,
  collection,
  facts: raw as unknown as Readonly<Record<string, Fact<Scalar>>>,
})

/** "None" is an answer with a source, and is shown as one. */
const nothingListed = (
  collection: Collection,
  list: Extract<Fact<readonly Raw[]>, { known: true }>,
): readonly TraceNode[] =>
  list.value.length > 0
    ? []
    : [{ kind: 'fact', title: collectionTitles[collection], value: '无', raw: 0, source: sourceWords[list.source] }]
