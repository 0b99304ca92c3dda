type Json = unknown

/** Where a stored value and the same value computed again part: the path from the top and both sides, as JSON. */
export interface Difference {
  /** "programmes.0.amountFen", "trace.uses.2.uses.0.value" */
  readonly path: string
  readonly stored: string
  readonly now: string
}

/**
 * The first place where a value computed again differs from the stored one; undefined where everything stored is there
 * again. A field that the stored form does not have in any place of its kind was added by a later version of this software
 * and is no difference; one that stands in some places only must be missing in the same ones.
 */
export function firstDifference(stored: Json, now: Json): Difference | undefined {
  return compare({ stored, now, path: [], known: fieldsByPlace(stored) })
}

interface Pair {
  readonly stored: Json
  readonly now: Json
  readonly path: readonly string[]
  readonly known: ReadonlyMap<string, ReadonlySet<string>>
}

function compare(pair: Pair): Difference | undefined {
  const { stored, now } = pair
  if (Array.isArray(stored) && Array.isArray(now)) return compareLists(pair, stored, now)
  if (isObject(stored) && isObject(now)) return compareObjects(pair, stored, now)
  return Object.is(stored, now) ? undefined : difference(pair)
}

function compareLists(pair: Pair, stored: readonly Json[], now: readonly Json[]): Difference | undefined {
  for (let index = 0; index < Math.max(stored.length, now.length); index += 1) {
    const found = compare({ ...pair, path: [...pair.path, String(index)], stored: stored[index], now: now[index] })
    if (found) return found
  }
  return undefined
}

type Fields = Readonly<Record<string, Json>>

function compareObjects(pair: Pair, stored: Fields, now: Fields): Difference | undefined {
  const known = pair.known.get(placeOf(pair.path)) ?? new Set()
  const names = [...Object.keys(stored), ...Object.keys(now).filter((name) => !(name in stored) && known.has(name))]
  for (const name of names) {
    const found = compare({ ...pair, path: [...pair.path, name], stored: stored[name], now: now[name] })
    if (found) return found
  }
  return undefined
}

const isObject = (part: Json): part is Fields => typeof part === 'object' && part !== null && !Array.isArray(part)

const difference = ({ path, stored, now }: Pair): Difference => ({
  path: path.join('.'),
  stored: text(stored),
  now: text(now),
})

const text = (part: Json): string => JSON.stringify(part) ?? 'undefined'

/** Positions do not matter, and neither does how deep in the explanation a line stands: "trace", "programmes.*". */
const placeOf = (path: readonly string[]): string =>
  path
    .filter((name, index) => name !== 'uses' && path[index - 1] !== 'uses')
    .map((name) => (/^\d+$/.test(name) ? '*' : name))
    .join('.')

/** Which fields the stored form has, for every kind of place in it. */
function fieldsByPlace(stored: Json): ReadonlyMap<string, ReadonlySet<string>> {
  const fields = new Map<string, Set<string>>()
  const visit = (part: Json, path: readonly string[]): void => {
    if (Array.isArray(part)) for (const [index, one] of part.entries()) visit(one, [...path, String(index)])
    if (!isObject(part)) return
    const place = fields.get(placeOf(path)) ?? new Set<string>()
    fields.set(placeOf(path), place)
    for (const [name, value] of Object.entries(part)) {
      place.add(name)
      visit(value, [...path, name])
    }
  }
  visit(stored, [])
  return fields
}
