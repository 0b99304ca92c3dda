import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type House, openHouse } from '../test-support/house.ts'
import { type Caller, citizenAt, officerAt, places } from './actors.ts'
import type { Concerned } from './answers.ts'
import { routes } from './expectations.ts'
import { familyAtHome, noticeOf, paperOf } from './objects.ts'

// Who has looked at whose file is on file (T45): for every route that shows one, taken from the table of routes.

let house: House
let home: Concerned & { publicityId: string }
let clerk: Caller
let applicant: Caller
let paper: string
let noticeId: string

beforeAll(async () => {
  house = await openHouse()
  const citizen = await citizenAt(house, 'applicant', '13900000001')
  applicant = citizen
  clerk = await officerAt(house, 'town-clerk', places.town)
  home = await familyAtHome(house, citizen.id)
  paper = await paperOf(house, citizen.id, 'evidence', home)
  noticeId = await noticeOf(house, home)
}, 60_000)
afterAll(() => house.close())

/** Routes by which an officer, or the holder of a link, sees something of a person; a list of masked names is public. */
const shows = Object.keys(routes).filter(
  (row) =>
    row.startsWith('GET ') &&
    ['who sees the case', 'who sees the board', 'the citizen whose paper it is'].includes(routes[row] ?? ''),
)

const lastAudit = () =>
  house.equipment.db
    .selectFrom('audit')
    .select(['auditId', 'what', 'actorId', 'caseId', 'why'])
    .orderBy('auditId', 'desc')
    .limit(1)
    .executeTakeFirst()

it.each(shows)('%s leaves a row: who, what and which file', async (row) => {
  const [, path = ''] = row.split(' ')
  const { caseId, publicityId } = home
  const blanks: Record<string, string> = { caseId, documentId: paper, noticeId, publicityId }
  const url = path.replaceAll(/:(\w+)/g, (_, name: string) => blanks[name] ?? '')
  const reader = path.startsWith('/api/documents') ? applicant : clerk
  const before = await lastAudit()
  const answer = await house.app.inject({ url, headers: await reader.headers() })
  expect(answer.statusCode).toBe(200)
  const after = await lastAudit()
  expect(Number(after?.auditId)).toBeGreaterThan(Number(before?.auditId ?? 0))
  expect(after?.actorId).toBe(reader.id)
  expect(after?.what).toMatch(/read/)
  if (reader === clerk) expect(after?.caseId).toBe(home.caseId)
  else expect(after?.why).toContain(paper)
})

it('a look at the identity numbers in full is told from a look at the file', async () => {
  await house.app.inject({ url: `/api/cases/${home.caseId}?reveal=id-numbers`, headers: await clerk.headers() })
  expect(await lastAudit()).toMatchObject({ what: 'read:case:id-numbers', actorId: clerk.id })
})

it('a search by name or number is on file, and not what was searched for', async () => {
  await house.app.inject({ url: `/api/worklist?find=${encodeURIComponent('张建国')}`, headers: await clerk.headers() })
  const found = await lastAudit()
  expect(found).toMatchObject({ what: 'search', actorId: clerk.id })
  expect(JSON.stringify(found)).not.toContain('张建国')
})

it('a refused look leaves no row that says it was seen', async () => {
  const stranger = await officerAt(house, 'town-clerk', places.thirdTown, randomUUID().slice(0, 8))
  const before = await lastAudit()
  await house.app.inject({ url: `/api/cases/${home.caseId}`, headers: await stranger.headers() })
  expect(await lastAudit()).toEqual(before)
})
