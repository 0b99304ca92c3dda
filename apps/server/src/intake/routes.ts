import { ApplicationPages, endpoints } from '@jzt/contract'
import { type App, answer, refused, route } from '../platform/route.ts'
import type { Services } from '../platform/services.ts'
import { memberFaults } from './check-application.ts'
import { deleteDraft, findDraft, listDrafts, makeDraft, saveDraft } from './draft-store.ts'
import { previousPages } from './previous-application.ts'
import { submit } from './submit.ts'

export function registerIntake(app: App, services: Services): void {
  route(app, services, endpoints.startDraft, async ({ tx, actor }) =>
    answer(await makeDraft(services, tx, actor.id, await previousPages(services, tx, actor))),
  )

  route(app, services, endpoints.listDrafts, async ({ tx, actor }) => {
    const drafts = await listDrafts(services, tx, actor.id)
    return answer({
      drafts: drafts.map(({ draftId, programme, savedAt, resumeAt }) => ({ draftId, programme, savedAt, resumeAt })),
    })
  })

  route(app, services, endpoints.getDraft, async ({ tx, params }) => {
    const draft = await findDraft(services, tx, params.draftId)
    return draft ? answer(draft) : refused({ code: 'not-found' })
  })

  route(app, services, endpoints.saveDraftPage, async ({ tx, params, body }) => {
    const draft = await findDraft(services, tx, params.draftId)
    if (!draft) return refused({ code: 'not-found' })
    const page = ApplicationPages.shape[params.page].safeParse(body.content)
    if (!page.success) {
      const fields = page.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
      return refused({ code: 'invalid-input', fields })
    }
    const pages = { ...draft.pages, [params.page]: page.data }
    const fields =
      params.page === 'members' && pages.members ? memberFaults(pages.members, services.clock.today(), '') : []
    if (fields.length > 0) return refused({ code: 'invalid-input', fields })
    return answer(await saveDraft(services, tx, { ...draft, pages }, body.resumeAt))
  })

  route(app, services, endpoints.discardDraft, async ({ tx, params }) =>
    (await deleteDraft(tx, params.draftId)) ? answer({}) : refused({ code: 'not-found' }),
  )

  route(app, services, endpoints.submitApplication, async ({ tx, actor, params, body }) => {
    const draft = await findDraft(services, tx, params.draftId)
    if (!draft) return refused({ code: 'not-found' })
    const sent = await submit(services, tx, { draft, signature: body.signature, citizen: actor.id })
    return sent.ok ? answer(sent.receipt) : refused(sent.refusal)
  })
}
