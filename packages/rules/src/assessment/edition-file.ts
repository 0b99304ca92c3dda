import type { RuleNode } from '../expression/expression.ts'
import type { Edition } from './edition.ts'

/** A rule named in the place where it is used. */
interface Reference {
  readonly rule: string
}

/** An edition as it is stored: every rule once under its id, and everywhere else by name. */
export interface EditionFile {
  readonly rules: Readonly<Record<string, unknown>>
  readonly edition: unknown
}

const isRule = (part: unknown): part is RuleNode => isObject(part) && part.op === 'rule'
const isReference = (part: unknown): part is Reference => isObject(part) && typeof part.rule === 'string'
const isObject = (part: unknown): part is Record<string, unknown> => typeof part === 'object' && part !== null

const mapParts = (part: unknown, each: (part: unknown) => unknown): unknown => {
  if (Array.isArray(part)) return part.map(each)
  return isObject(part) ? Object.fromEntries(Object.entries(part).map(([name, value]) => [name, each(value)])) : part
}

/** Every rule of an edition by its id. Throws when two different rules have one id. */
export function rulesOf(edition: Edition): Readonly<Record<string, RuleNode>> {
  const rules = new Map<string, RuleNode>()
  const visit = (part: unknown): void => {
    if (!isRule(part)) {
      eachPart(part, visit)
      return
    }
    const { id } = part.identity
    const known = rules.get(id)
    if (known && known !== part) throw new Error(`two rules are called ${id}`)
    if (known) return
    rules.set(id, part)
    eachPart(part, visit)
  }
  visit(edition)
  return Object.fromEntries(rules)
}

const eachPart = (part: unknown, visit: (part: unknown) => void): void => {
  if (isObject(part)) for (const value of Object.values(part)) visit(value)
}

/** Writes an edition down as plain JSON. Throws when two different rules have one id. */
export function writeEdition(edition: Edition): EditionFile {
  const byName = (part: unknown): unknown =>
    isRule(part) ? ({ rule: part.identity.id } satisfies Reference) : mapParts(part, byName)
  const bodies = Object.entries(rulesOf(edition)).map(([id, rule]) => [id, mapParts(rule, byName)] as const)
  return { rules: Object.fromEntries(bodies), edition: byName(edition) }
}

/** Reads an edition back: a rule used in several places is one object again, so that it is explained once. */
export function readEdition({ rules, edition }: EditionFile): Edition {
  const read = new Map<string, unknown>()
  const byValue = (part: unknown): unknown => {
    if (!isReference(part)) return mapParts(part, byValue)
    const known = read.get(part.rule)
    if (known) return known
    const rule = mapParts(rules[part.rule], byValue)
    read.set(part.rule, rule)
    return rule
  }
  return byValue(edition) as Edition
}
