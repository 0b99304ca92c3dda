import { ApplicationPages, type Draft, endpoints } from '@jzt/contract'
import type { Equipment } from '../platform/equipment.ts'
import type { FieldFault } from '../platform/problem.ts'
import { type App, answer, refused, route } from '../platform/route.ts'
import { memberFaults } from './check-application.ts'
import { deleteDraft, findDraft, listDrafts, makeDraft, saveDraft } from './draft-store.ts'
import { withLocallyAsked } from './locally-asked.ts'
import { previousPages } from './previous-application.ts'
import { submit } from './submit.ts'

export function registerIntake(app: App, equipment: Equipment): void {
  route(app, equipment, endpoints.startDraft, async ({ tx, actor, body }) => {
    const pages = { ...(await previousPages(equipment, tx, actor)), ...chosen(body.programmes) }
    const made = await makeDraft(equipment, tx, actor.id, { programmes: body.programmes, pages })
    return answer(await withLocallyAsked(equipment, tx, made))
  })

  route(app, equipment, endpoints.listDrafts, async ({ tx, actor }) => {
    const drafts = await listDrafts(equipment, tx, actor.id)
    return answer({
      drafts: drafts.map(({ draftId, programmes, savedAt, resumeAt }) => ({ draftId, programmes, savedAt, resumeAt })),
    })
  })

  route(app, equipment, endpoints.getDraft, async ({ tx, params }) => {
    const draft = await findDraft(equipment, tx, params.draftId)
    return draft ? answer(await withLocallyAsked(equipment, tx, draft)) : refused({ code: 'not-found' })
  })

  route(app, equipment, endpoints.saveDraftPage, async ({ tx, params, body }) => {
    const draft = await findDraft(equipment, tx, params.draftId)
    if (!draft) return refused({ code: 'not-found' })
    const changed = changedPages(draft.pages, params.page, body.content)
    if (!changed.ok) return refused({ code: 'invalid-input', fields: changed.fields })
    const { pages } = changed
    const fields =
      params.page === 'members' && pages.members ? memberFaults(pages.members, equipment.clock.today(), '') : []
    if (fields.length > 0) return refused({ code: 'invalid-input', fields })
    const saved = await saveDraft(equipment, tx, { ...draft, pages }, body.resumeAt)
    return answer(await withLocallyAsked(equipment, tx, saved))
  })

  route(app, equipment, endpoints.discardDraft, async ({ tx, params }) =>
    (await deleteDraft(tx, params.draftId)) ? answer({}) : refused({ code: 'not-found' }),
  )

  route(app, equipment, endpoints.submitApplication, async ({ tx, actor, params, body }) => {
    const draft = await findDraft(equipment, tx, params.draftId)
    if (!draft) return refused({ code: 'not-found' })
    const sent = await submit(equipment, tx, { draft, signature: body.signature, citizen: actor.id })
    return sent.ok ? answer(sent.receipt) : refused(sent.refusal)
  })
}

/** What was chosen before the application began is shown as chosen; 低保 alone is where everybody starts, and is asked. */
const chosen = (programmes: Draft['programmes']): Pick<ApplicationPages, 'asking'> =>
  programmes.length === 1 && programmes[0] === 'dibao' ? {} : { asking: { programmes: [...new Set(programmes)] } }

type Changed =
  | { readonly ok: true; readonly pages: ApplicationPages }
  | { readonly ok: false; readonly fields: FieldFault[] }

/** The pages with one of them changed; an optional page without content is cleared: nobody is kept to a bank account. */
function changedPages(before: ApplicationPages, name: keyof ApplicationPages, content: unknown): Changed {
  const { [name]: _, ...others } = before
  if (content === undefined) return { ok: true, pages: others }
  const page = ApplicationPages.shape[name].safeParse(content)
  if (page.success) return { ok: true, pages: { ...others, [name]: page.data } }
  return { ok: false, fields: page.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) }
}
