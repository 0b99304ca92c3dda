import { currentEdition, type Rule } from '@jzt/rules'
import { rulesOf } from '@jzt/rules/editions'

/** One rule of the current edition, written wrong in one place. */
export interface LawMutant {
  readonly ruleId: string
  readonly what: string
  /** What is wrong stands in the rule for as long as `judged` runs. */
  readonly during: <Verdict>(judged: () => Promise<Verdict>) => Promise<Verdict>
}

type RuleNode = Rule<number | boolean>
type Node = Readonly<Record<string, unknown>>
type Variant = readonly [what: string, node: unknown]

const isNode = (part: unknown): part is Node => typeof part === 'object' && part !== null && !Array.isArray(part)

/**
 * Every rule wrong in one place at a time: the comparison that takes in equality or leaves it out or is turned round, the
 * condition left out, "all" for "any", the constant one off, the term forgotten, the rounding the other way.
 * Stryker cannot do this: to it `isBelow` is the name of a function.
 */
export function* lawMutants(): Generator<LawMutant> {
  for (const [ruleId, rule] of Object.entries(rulesOf(currentEdition))) {
    for (const [what, value] of variantsOf(rule.value)) {
      yield { ruleId, what, during: (judged) => withValue(rule, value as RuleNode['value'], judged) }
    }
  }
}

/** The tests hold the very same rule, so it is changed where it stands and put right again. */
async function withValue<Verdict>(
  rule: { value: RuleNode['value'] },
  value: RuleNode['value'],
  judged: () => Promise<Verdict>,
): Promise<Verdict> {
  const right = rule.value
  rule.value = value
  try {
    return await judged()
  } finally {
    rule.value = right
  }
}

/** Every way to write an expression wrong in one place, its parts included; a rule inside it has mutants of its own. */
function* variantsOf(part: unknown): Generator<Variant> {
  if (!isNode(part) || part.op === 'rule') return
  yield* wrongly(part)
  for (const [name, inner] of Object.entries(part)) {
    if (name === 'kind') continue
    if (!Array.isArray(inner)) {
      for (const [what, node] of variantsOf(inner)) yield [what, { ...part, [name]: node }]
      continue
    }
    for (const [at, one] of inner.entries()) {
      for (const [what, node] of variantsOf(one)) yield [what, { ...part, [name]: inner.with(at, node) }]
    }
  }
}

const otherTests: Readonly<Record<string, readonly string[]>> = {
  '<': ['≤', '≥'],
  '≤': ['<', '>'],
  '>': ['≥', '≤'],
  '≥': ['>', '<'],
  '=': ['≥', '≤'],
}

/** The wrong ways of writing this very node. */
function wrongly(node: Node): readonly Variant[] {
  switch (node.op) {
    case 'compare':
      return (otherTests[String(node.test)] ?? []).map((test) => [`${node.test} → ${test}`, { ...node, test }])
    case 'literal':
      return literals(node)
    case 'all':
    case 'any':
    case 'min':
    case 'max':
      return [turned(node, 'op'), ...without(node, 'of')]
    case 'plus':
    case 'times':
      return without(node, 'of')
    case 'minus':
      return [['nothing subtracted', node.from]]
    case 'not':
      return [['not left out', node.of]]
    case 'divide':
      return [turned(node, 'rounding')]
    case 'one-of':
      return [...without(node, 'codes'), ['one-of → not one-of', { op: 'not', of: node }]]
    case 'cases':
      return without(node, 'branches')
    case 'sum':
    case 'count':
      return isTrue(node.where)
        ? []
        : [[`${node.op} over everybody`, { ...node, where: { op: 'literal', value: true } }]]
    default:
      return []
  }
}

const isTrue = (part: unknown): boolean => isNode(part) && part.op === 'literal' && part.value === true

const opposite: Readonly<Record<string, string>> = {
  all: 'any',
  any: 'all',
  min: 'max',
  max: 'min',
  'half-up': 'down',
  down: 'half-up',
}

function turned(node: Node, name: 'op' | 'rounding'): Variant {
  const word = String(node[name])
  return [`${word} → ${opposite[word]}`, { ...node, [name]: opposite[word] }]
}

function literals(node: Node): readonly Variant[] {
  const { value } = node
  if (typeof value === 'boolean') return [[`${value} → ${!value}`, { ...node, value: !value }]]
  return typeof value === 'number' ? [[`${value} → ${value + 1}`, { ...node, value: value + 1 }]] : []
}

/** The node with one of its several parts forgotten. */
function without(node: Node, name: 'of' | 'codes' | 'branches'): readonly Variant[] {
  const parts = node[name] as readonly unknown[]
  if (parts.length < 2 && name !== 'branches') return []
  return parts.map((part, at) => [`${node.op} without ${told(part, at)}`, { ...node, [name]: parts.toSpliced(at, 1) }])
}

function told(part: unknown, at: number): string {
  if (typeof part === 'string') return part
  const { identity, name } = part as { readonly identity?: { readonly id: string }; readonly name?: string }
  return identity?.id ?? name ?? `part ${at + 1}`
}
