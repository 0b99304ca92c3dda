import { acceptanceEvolves, opened } from './acceptance/evolve.ts'
import type { Case } from './case.ts'
import { districtEvolves } from './district/evolve.ts'
import { endingEvolves } from './ending/evolve.ts'
import type { CaseEvent, CaseEventKind } from './events.ts'
import { investigationEvolves } from './investigation/evolve.ts'
import { opinionEvolves } from './opinion/evolve.ts'
import { publicityEvolves } from './publicity/evolve.ts'
import { reliefEvolves } from './relief/evolve.ts'
import { runningEvolves } from './running/evolve.ts'

type Evolves = { readonly [Kind in CaseEventKind]: (file: Case, event: Extract<CaseEvent, { kind: Kind }>) => Case }

const evolves: Evolves = {
  ...acceptanceEvolves,
  ...investigationEvolves,
  ...opinionEvolves,
  ...publicityEvolves,
  ...districtEvolves,
  ...endingEvolves,
  ...reliefEvolves,
  ...runningEvolves,
}

/** The case after one event; its version is the number of events so far. */
export function evolve(file: Case | undefined, event: CaseEvent): Case {
  if (event.kind === 'case-submitted') return opened(event)
  if (!file) throw new TypeError(`a case begins with case-submitted, not with ${event.kind}`)
  const after = (evolves[event.kind] as (file: Case, event: CaseEvent) => Case)(file, event)
  return { ...after, version: file.version + 1 }
}

/** The case after all these events: the only source of its state. */
export function evolveAll(file: Case | undefined, events: readonly CaseEvent[]): Case {
  const after = events.reduce<Case | undefined>(evolve, file)
  if (!after) throw new TypeError('a case without events')
  return after
}

/** Every kind of event, for tables that must be complete. */
export const eventKinds = Object.keys(evolves) as CaseEventKind[]
