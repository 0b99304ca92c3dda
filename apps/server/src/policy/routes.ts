import { endpoints } from '@jzt/contract'
import { isWithin } from '@jzt/kernel'
import { checkDraft } from '@jzt/rules'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import type { Refusal } from '../platform/problem.ts'
import { type App, answer, refused, route } from '../platform/route.ts'
import type { SignedInOfficer } from '../platform/session.ts'
import { changesOf, layerOf } from './changes.ts'
import { addDraft, endDraft, findDraft, listDrafts, type StoredDraft, saveDraft } from './draft-store.ts'
import { publishedHistories } from './in-force.ts'
import { publish } from './publish.ts'
import { mayDraft, mayPublish, mayReadPolicy } from './seats.ts'
import { viewConflicts, viewDraft, viewDraftRows, viewPacks, viewParameters } from './views.ts'

const notYours = { refusal: { code: 'not-your-role' } } as const

type Found = { readonly draft: StoredDraft } | { readonly refusal: Refusal }

/** The draft, if this person sees it and it is his office's to do this with. */
export async function draftFor(
  tx: Tx,
  draftId: string,
  { actor, may }: { actor: SignedInOfficer; may: (actor: SignedInOfficer) => boolean },
): Promise<Found> {
  if (!mayReadPolicy(actor)) return notYours
  const draft = await findDraft(tx, draftId)
  if (!draft) return { refusal: { code: 'not-found' } }
  if (!may(actor)) return notYours
  if (may !== mayReadPolicy && draft.division !== actor.division) return { refusal: { code: 'not-your-place' } }
  return { draft }
}

/** Reading drafts. */
export function registerReading(app: App, equipment: Equipment): void {
  route(app, equipment, endpoints.listParameterDrafts, async ({ tx, actor }) =>
    mayReadPolicy(actor) ? answer({ rows: await viewDraftRows(tx, await listDrafts(tx)) }) : notYours,
  )

  route(app, equipment, endpoints.getParameterDraft, async ({ tx, actor, params }) => {
    const found = await draftFor(tx, params.parameterDraftId, { actor, may: mayReadPolicy })
    return 'refusal' in found ? refused(found.refusal) : answer(await viewDraft(equipment, tx, found.draft, actor))
  })
}

/** Writing drafts: everything but publishing them. */
export function registerDrafting(app: App, equipment: Equipment): void {
  const { clock } = equipment

  route(app, equipment, endpoints.startParameterDraft, async ({ tx, actor, body }) => {
    if (!mayDraft(actor)) return notYours
    const changes = changesOf(await publishedHistories(tx), actor.division, body.changes)
    const draftId = await addDraft(tx, actor.division, { title: body.title, changes, by: actor.id, at: clock.now() })
    await audit(tx, actor, 'policy:draft', undefined, draftId)
    const draft = await findDraft(tx, draftId)
    if (!draft) throw new Error('a draft just written is there')
    return answer(await viewDraft(equipment, tx, draft, actor))
  })

  route(app, equipment, endpoints.checkParameterDraft, async ({ tx, actor, body }) => {
    if (!mayDraft(actor)) return notYours
    const histories = await publishedHistories(tx)
    const changes = changesOf(histories, actor.division, body.changes)
    const remarks = checkDraft(histories, { division: layerOf(actor.division), changes }, clock.today())
    return answer({ remarks: [...remarks] })
  })

  route(app, equipment, endpoints.saveParameterDraft, async ({ tx, actor, params, body }) => {
    const found = await draftFor(tx, params.parameterDraftId, { actor, may: mayDraft })
    if ('refusal' in found) return refused(found.refusal)
    const { draftId, state, division } = found.draft
    if (state !== 'open') return refused({ code: 'draft-not-open' })
    const changes = changesOf(await publishedHistories(tx), division, body.changes)
    const written = { title: body.title, changes, by: actor.id, at: clock.now() }
    if (!(await saveDraft(tx, { draftId, version: body.version }, written))) return refused({ code: 'draft-changed' })
    await audit(tx, actor, 'policy:edit-draft', undefined, draftId)
    const saved = await findDraft(tx, draftId)
    if (!saved) throw new Error('a draft just written is there')
    return answer(await viewDraft(equipment, tx, saved, actor))
  })

  route(app, equipment, endpoints.discardParameterDraft, async ({ tx, actor, params }) => {
    const found = await draftFor(tx, params.parameterDraftId, { actor, may: mayDraft })
    if ('refusal' in found) return refused(found.refusal)
    if (!(await endDraft(tx, found.draft.draftId, 'discarded'))) return refused({ code: 'draft-not-open' })
    await audit(tx, actor, 'policy:discard-draft', undefined, found.draft.draftId)
    return answer({ discarded: true })
  })
}

/** What is in force, what was published, and publishing. `after` is what follows from a publication, in its transaction. */
export function registerPublication(
  app: App,
  equipment: Equipment,
  after: (tx: Tx, packId: string) => Promise<void>,
): void {
  route(app, equipment, endpoints.listParameters, async ({ tx, actor, query }) => {
    const own = actor.division.length > 2 ? actor.division : undefined
    const division = query.division ?? own
    if (query.division && !isWithin(query.division, actor.division.slice(0, 6))) return refused({ code: 'not-found' })
    return answer(await viewParameters(tx, query.on ?? equipment.clock.today(), division))
  })

  route(app, equipment, endpoints.listConflicts, async () => answer({ conflicts: viewConflicts() }))

  route(app, equipment, endpoints.listParameterPacks, async ({ tx, actor }) =>
    mayReadPolicy(actor) ? answer({ packs: await viewPacks(tx, actor.division) }) : notYours,
  )

  route(app, equipment, endpoints.publishParameterDraft, async ({ tx, actor, params, body }) => {
    const found = await draftFor(tx, params.parameterDraftId, { actor, may: mayPublish })
    if ('refusal' in found) return refused(found.refusal)
    const published = await publish(equipment, tx, { draft: found.draft, version: body.version, by: actor })
    if (!published.ok) return refused(published.refusal)
    await after(tx, published.packId)
    const [pack] = await viewPacks(tx, actor.division, published.packId)
    if (!pack) throw new Error('a pack just published is there')
    return answer(pack)
  })
}
