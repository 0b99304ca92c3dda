import { maySee } from '@jzt/casework'
import { endpoints, type PublicityRow } from '@jzt/contract'
import { isWithin, maskName, townOf } from '@jzt/kernel'
import type { FastifyReply } from 'fastify'
import { findCase } from '../casework/index.ts'
import { getOfficePhone, listPlaceNames } from '../places/index.ts'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { type App, answer, refused, route, routeAfter } from '../platform/route.ts'
import type { SignedInOfficer } from '../platform/session.ts'
import { boardOf, type Reach } from './board.ts'
import { mayObjectAgain, object } from './object.ts'
import { listOwnObjections } from './objection-store.ts'
import { findOnTheWeb, findPosted, listOnTheWeb, type Posted } from './publicity-store.ts'

export function registerPublicity(app: App, equipment: Equipment): void {
  route(app, equipment, endpoints.listPublicity, async ({ tx, query, reply }) => {
    keepOutOfSearch(reply)
    return answer({ rows: await rowsOf(tx, await listOnTheWeb(equipment, tx, query)) })
  })

  route(app, equipment, endpoints.getPublicity, async ({ tx, params, reply }) => {
    keepOutOfSearch(reply)
    const posted = await findOnTheWeb(equipment, tx, params.publicityId)
    const [row] = await rowsOf(tx, posted ? [posted] : [])
    return row ? answer(row) : refused({ code: 'not-found' })
  })

  routeAfter(app, equipment, endpoints.objectToPublicity, {
    before: ({ actor }) => mayObjectAgain(equipment, actor.id),
    async handle({ tx, actor, params, body, early: within }) {
      if (!within) return refused({ code: 'too-many-requests' })
      const objected = await object(equipment, tx, { ...params, ...body, citizen: actor.id })
      return objected.ok ? answer({ objectionId: objected.objectionId, on: objected.on }) : refused(objected.refusal)
    },
  })

  route(app, equipment, endpoints.listMyObjections, async ({ tx, actor }) =>
    answer({ objections: await listOwnObjections(equipment, tx, actor.id) }),
  )

  route(app, equipment, endpoints.getPublicityBoard, async ({ tx, actor, params }) => {
    const posted = await findPosted(equipment, tx, params.publicityId)
    const reach = posted?.kind === 'proposed' ? await reachOf(tx, actor, posted) : undefined
    if (!posted || !reach) return refused({ code: 'not-found' })
    await audit(tx, actor, 'read:publicity-board', { household: posted.hid, id: posted.caseId })
    return answer(await boardOf(equipment, tx, posted, reach))
  })
}

/** What is on the web by law is not for search engines (政府信息公开: no more than the purpose needs). */
const keepOutOfSearch = (reply: FastifyReply): void => {
  reply.header('x-robots-tag', 'noindex, nofollow, noarchive')
}

/**
 * Full names are for those who hang the sheet: the offices of the village see it whole, a town that handles a family
 * living elsewhere sees that family.
 */
async function reachOf(tx: Tx, officer: SignedInOfficer, { division, caseId }: Posted): Promise<Reach | undefined> {
  if (officer.role === 'administrator') return undefined
  if (isWithin(division, officer.division)) return 'village'
  const file = await findCase(tx, caseId)
  return file && maySee(officer, file) === 'yes' ? 'family' : undefined
}

/** Names masked, places and telephones looked up once each. */
async function rowsOf(tx: Tx, posted: readonly Posted[]): Promise<PublicityRow[]> {
  const towns = [...new Set(posted.map(({ division }) => townOf(division)))]
  const names = await listPlaceNames(tx, [...posted.map(({ division }) => division), ...towns])
  const contacts = new Map<string, string>()
  for (const town of towns) contacts.set(town, `${names.get(town) ?? town} ${await getOfficePhone(tx, town)}`)
  return posted.map((one) => ({
    publicityId: one.publicityId,
    kind: one.kind,
    programme: one.programme,
    applicantName: maskName(one.applicantName),
    village: names.get(one.division) ?? one.division,
    memberCount: one.memberCount,
    amountFen: one.amountFen,
    ...(one.example ? { example: true } : {}),
    postedOn: one.postedOn,
    ...(one.endsOn ? { endsOn: one.endsOn } : {}),
    contact: contacts.get(townOf(one.division)) ?? '',
  }))
}
