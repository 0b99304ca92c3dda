import type { TraceNode } from '../expression/trace.ts'

const kin = 'tekun.able-kin'

/**
 * A stored explanation as people read it; the trace itself stays as it was computed. Among the kin who might owe a person
 * support the rules look at everybody named, himself included, and never count him. That line says nothing about him, and is
 * told where it says something: under the next person whose kin he is, for whom it was left out as told already.
 */
export function toldTree(trace: TraceNode): TraceNode {
  return told(trace, { moved: new Map() })
}

interface Telling {
  /** Whose explanation the lines belong to. */
  readonly person?: string
  /** Lines taken out under the person himself, by his name, until they are told elsewhere. */
  readonly moved: Map<string, TraceNode>
}

function told(node: TraceNode, telling: Telling): TraceNode {
  const inside = node.kind === 'item' ? { ...telling, person: node.title } : telling
  if (!node.uses) return node
  const uses = node.rule?.id === kin ? ofOthers(node.uses, telling) : node.uses
  const { uses: _, ...rest } = node
  return uses.length > 0 ? { ...rest, uses: uses.map((use) => told(use, inside)) } : rest
}

function ofOthers(uses: readonly TraceNode[], { person, moved }: Telling): readonly TraceNode[] {
  const there = new Set(uses.map(({ title }) => title))
  const fromElsewhere = [...moved].filter(([name]) => name !== person && !there.has(name))
  for (const [name] of fromElsewhere) moved.delete(name)
  const others = uses.filter((use) => !isHimself(use, person))
  for (const use of uses) if (isHimself(use, person)) moved.set(use.title, use)
  return [...others, ...fromElsewhere.map(([, line]) => line)]
}

/** Never one who is counted: two relatives may have the same label. */
const isHimself = (use: TraceNode, person: string | undefined): boolean =>
  use.title === person && use.value === '不计入'
