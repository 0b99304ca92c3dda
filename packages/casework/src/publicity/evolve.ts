import type { Case, Objection } from '../case.ts'
import { factsChanged, handled } from '../investigation/evolve.ts'
import type { PublicityEvent } from './events.ts'

type Evolves = {
  readonly [Kind in PublicityEvent['kind']]: (file: Case, event: Extract<PublicityEvent, { kind: Kind }>) => Case
}

const posted = (file: Case, event: Extract<PublicityEvent, { postedOn: unknown }>): Case => {
  const { publicityId: id, postedOn, endsOn, village, by, opinion, onWeb } = event
  const publicity = { id, postedOn, endsOn, village, by, opinion, onWeb }
  return { ...file, stage: 'publicised', publicities: [...file.publicities, publicity] }
}

const withObjections = (file: Case, ids: readonly string[], change: Partial<Objection>): Case => ({
  ...file,
  objections: file.objections.map((objection) =>
    ids.includes(objection.id) ? { ...objection, ...change } : objection,
  ),
})

const raised: Evolves['objection-raised'] = (file, event) => {
  const { objectionId: id, publicityId, on, newFacts, needsInvestigation } = event
  const objection = { id, publicityId, on, newFacts, needsInvestigation }
  const stage = needsInvestigation ? 're-investigating' : file.stage
  return { ...file, stage, objections: [...file.objections, objection] }
}

export const publicityEvolves: Evolves = {
  'publicity-posted': posted,
  'publicity-posted-again': posted,
  'objection-raised': raised,
  'objection-re-investigated': (file, event) => {
    const after = handled(withObjections(file, event.objectionIds, { reInvestigatedOn: event.on }), event.by)
    if (!event.factsChanged || !after.opinion) return after
    return factsChanged({ ...after, opinion: { ...after.opinion, outdated: true } })
  },
  'objection-answered': (file, event) => withObjections(file, [event.objectionId], { answeredOn: event.toldOn }),
  'case-reported': (file, event) => ({ ...file, stage: 'reported', report: { by: event.by, on: event.on } }),
}
