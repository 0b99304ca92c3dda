import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { endpoints, stepBodies } from '@jzt/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type House, openHouse } from '../test-support/house.ts'
import { anonymous, type Caller, citizenAt, everyOfficer, officerAt, passwordOfAll, places, shutOut } from './actors.ts'
import { type Answer, type Call, type Concerned, expectedAnswer } from './answers.ts'
import { routes, steps, type Who, whenBuilt } from './expectations.ts'
import {
  aChange,
  aHardPressedPerson,
  familyAtHome,
  familyLivingElsewhere,
  familyOfAnOfficer,
  hardshipEntryOf,
  helpedFamily,
  noticeOf,
  paperOf,
  parameterDraftOf,
  riseBatchOf,
  simulationOf,
} from './objects.ts'

// The running platform, call by call, against the reviewed table of `expectations.ts` (T26).

let house: House
let callers: readonly Caller[]
let families: readonly Concerned[]
let publicityId: string
let applicant: Caller
let drafts: { kept: string; toDiscard: string }
const papers = new Map<string, string>()
const notices = new Map<string, string>()
let target: Caller
let parameterDraftId: string
let batchId: string
let entryId: string
let simulationId: string

beforeAll(async () => {
  house = await openHouse()
  const officers = await everyOfficer(house)
  const own = await citizenAt(house, 'applicant', '13900000001')
  const helper = await citizenAt(house, 'helper', '13900000003')
  const other = await citizenAt(house, 'another citizen', '13900000002')
  const [clerk, , relative] = officers.filter(({ role }) => role === 'town-clerk')
  if (!clerk || !relative) throw new Error('no town clerks')
  const home = await familyAtHome(house, own.id)
  publicityId = home.publicityId
  families = [
    home,
    await familyLivingElsewhere(house, own.id),
    await familyOfAnOfficer(house, own.id, relative.id),
    await helpedFamily(house, helper.id),
  ]
  applicant = own
  for (const family of families) papers.set(family.caseId, await paperOf(house, own.id, 'evidence', family))
  for (const family of families) notices.set(family.caseId, await noticeOf(house, family))
  target = await officerAt(house, 'town-clerk', places.town, 'target')
  parameterDraftId = await parameterDraftOf(house, places.district)
  batchId = await riseBatchOf(house, places.district)
  entryId = await hardshipEntryOf(house, places.town)
  simulationId = await simulationOf(house, places.district)
  drafts = { kept: await newDraft(own), toDiscard: await newDraft(own) }
  callers = [anonymous, own, helper, other, ...officers, ...(await shutOut(house, clerk, own))]
}, 120_000)
afterAll(() => house.close())

async function newDraft(citizen: Caller): Promise<string> {
  const answer = await house.app.inject({
    method: 'POST',
    url: '/api/drafts',
    headers: { ...(await citizen.headers()), 'idempotency-key': randomUUID() },
    payload: { programmes: ['dibao'] },
  })
  return answer.json().draftId
}

/** One call with all its blanks filled in. */
interface Cell {
  readonly title: string
  readonly method: string
  readonly url: string
  readonly payload?: object
  readonly call: Call
  readonly caller: Caller
}

const noId = '0197f000-0000-7000-8000-000000000000'
const stale = { version: 999_999, input: {} }
const supporterLink = { supporterKey: 's1', phone: '19900007001' }

/** The least that each write takes to get past its schema; what it asks for need not be possible. */
const bodies: Readonly<Record<string, (caller: Caller) => object>> = {
  'POST /api/citizen/sign-in-codes': () => ({ phone: '13900000009' }),
  'POST /api/citizen/sessions': () => ({ phone: '13900000009', code: '000000' }),
  'POST /api/citizen/wechat-sessions': () => ({ code: 'unknown' }),
  'POST /api/staff/sessions': () => ({ account: 'town-clerk.town', password: passwordOfAll }),
  'POST /api/staff/first-administrator': () => ({
    token: 'x',
    account: 'first.one',
    name: '甲',
    password: passwordOfAll,
  }),
  'POST /api/authorisations/:token': () => ({
    textSha256: '-',
    riskNoticeRead: true,
    handwriting: '-',
    code: '000000',
  }),
  'POST /api/supporter-links/:token/answer': () => ({ answer: 'decline', name: '甲', code: '000000' }),
  'POST /api/my/cases/:caseId/supporter-links': () => supporterLink,
  'POST /api/cases/:caseId/supporter-links': () => supporterLink,
  'POST /api/drafts': () => ({ programmes: ['dibao'] }),
  'PUT /api/drafts/:draftId/pages/:page': () => ({ content: 'urban', resumeAt: 'area' }),
  'POST /api/drafts/:draftId/submission': () => ({ declarationAccepted: true, signature: noId }),
  'POST /api/publicity/:publicityId/objections': () => ({ words: '情况不符', newFacts: true }),
  'POST /api/my/cases/:caseId/steps/:step': () => stale,
  'POST /api/my/cases/:caseId/authorisation-links': () => ({ memberId: noId }),
  'POST /api/my/cases/:caseId/authorisation-withdrawals': () => ({ memberId: noId }),
  'POST /api/my/cases/:caseId/authorisations': () => ({
    memberId: noId,
    textSha256: '-',
    riskNoticeRead: true,
    how: 'own-code',
  }),
  'POST /api/staff/officers': () => ({
    account: 'a-new-account',
    name: '乙',
    role: 'town-clerk',
    division: places.town,
    password: passwordOfAll,
  }),
  'POST /api/staff/officers/:officerId/disablement': () => ({ reason: '调离' }),
  'POST /api/staff/officers/:officerId/password': () => ({ password: passwordOfAll }),
  'POST /api/cases/:caseId/steps/:step': () => stale,
  'POST /api/spot-check-batches': () => ({}),
  'POST /api/policy/drafts': () => ({ title: '草案', changes: [aChange] }),
  'POST /api/policy/draft-checks': () => ({ changes: [aChange] }),
  'PUT /api/policy/drafts/:parameterDraftId': () => ({ version: 999_999, title: '草案', changes: [aChange] }),
  'POST /api/policy/drafts/:parameterDraftId/publication': () => ({ version: 999_999 }),
  'POST /api/policy/rises/:batchId/sample/:caseId': () => ({ agrees: true }),
  'POST /api/special-hardship': () => ({ ...aHardPressedPerson, town: places.town }),
  'POST /api/special-hardship/:entryId/removal': () => ({ reason: '情况好转' }),
  'POST /api/simulation/runs': () => ({
    population: 'city',
    reforms: [{ name: '方案', from: aChange.from, changes: [{ name: aChange.name, to: { value: 1_000_000 } }] }],
  }),
}

const queries: Readonly<Record<string, string>> = { 'GET /api/divisions': '?parent=50' }
/** The same routes once more with a place named in the query. */
const placed = ['GET /api/staff/officers', 'GET /api/worklist', 'GET /api/supervision/overdue']
const ofAccounts: readonly Who[] = ['the administrator of the place', 'who creates accounts of the place']

/** The place of the object that a row is about, where it has one of its own. */
function placeOf(row: string, who: Who): { place?: string } {
  if (/\/api\/(policy|simulation\/runs)\/.*:/.test(row)) return { place: places.district }
  if (row.startsWith('POST /api/special-hardship')) return { place: places.town }
  return ofAccounts.includes(who) ? { place: places.town } : {}
}

function cellsOf(row: string): Cell[] {
  const who = routes[row]
  if (!who) return []
  const abouts = row.includes(':caseId') ? families : families.slice(0, 1)
  const variants = row.includes(':step')
    ? stepsOf(row).map((step) => ({ step }))
    : placed.includes(row)
      ? [{}, { place: places.district }]
      : [placeOf(row, who)]
  return abouts.flatMap((about) =>
    variants.flatMap((variant) =>
      callers.map((caller) => cellOf(row, { who, path: row, about, owner: applicant.id, ...variant }, caller)),
    ),
  )
}

const stepsOf = (row: string): string[] =>
  row.includes('/my/') ? Object.keys(steps).filter((step) => steps[step]?.citizen) : Object.keys(steps)

function cellOf(row: string, call: Call, caller: Caller): Cell {
  const [method = '', route = ''] = row.split(' ')
  const blanks: Record<string, string> = {
    caseId: call.about.caseId,
    step: call.step ?? '',
    draftId: method === 'DELETE' ? drafts.toDiscard : drafts.kept,
    documentId: papers.get(call.about.caseId) ?? noId,
    noticeId: notices.get(call.about.caseId) ?? noId,
    publicityId,
    officerId: target.id,
    parameterDraftId,
    batchId,
    simulationId,
    entryId,
    population: 'city',
    token: 'a-token-that-was-never-given-out',
    page: 'area',
  }
  const filled = route.replaceAll(/:(\w+)/g, (_, name: string) => blanks[name] ?? noId)
  const url = filled + (queries[row] ?? (placed.includes(row) && call.place ? `?division=${call.place}` : ''))
  const body = bodies[row]
  const title = [row, call.step, call.place, call.about.name, `as ${caller.name}`].filter(Boolean).join(' · ')
  return {
    title,
    method,
    url,
    ...(body ? { payload: body(caller) } : method === 'POST' ? { payload: {} } : {}),
    call,
    caller,
  }
}

async function answerTo({ method, url, payload }: Cell, headers: Record<string, string>): Promise<number> {
  const answer = await house.app.inject({
    method: method as 'GET',
    url,
    headers: { ...headers, 'idempotency-key': randomUUID() },
    ...(payload ? { payload } : {}),
  })
  return answer.statusCode
}

const refusing = new Set([401, 403, 404])
const isAs = (expected: Answer, status: number): boolean =>
  expected === 'granted' ? !refusing.has(status) && status < 500 : status === expected

/** Signing out ends a session, and so does signing in anew: those callers come with a fresh one. Who deletes his draft comes last. */
const ownerLast = (cells: readonly Cell[]): Cell[] => [
  ...cells.filter(({ caller }) => caller !== applicant),
  ...cells.filter(({ caller }) => caller === applicant),
]

async function check(cells: readonly Cell[], sessions: Map<Caller, Record<string, string>>): Promise<string[]> {
  const wrong: string[] = []
  for (const cell of ownerLast(cells)) {
    const ends = /session/.test(cell.url)
    const kept = ends ? undefined : sessions.get(cell.caller)
    const headers = kept ?? (await cell.caller.headers())
    if (!ends) sessions.set(cell.caller, headers)
    const status = await answerTo(cell, headers)
    const expected = expectedAnswer(cell.caller, cell.call)
    if (!isAs(expected, status)) wrong.push(`${cell.title}: expected ${expected}, got ${status}`)
  }
  return wrong
}

const builtConsole = path.resolve(import.meta.dirname, '../../console/dist')
/** Each file of the built console is a route of its own; only a file that is there counts as one. */
const isBuiltFile = (route: string): boolean =>
  route.startsWith('GET /console/') && fs.existsSync(path.join(builtConsole, route.slice('GET /console/'.length)))

it('every route of the running platform stands in the table, and every row of the table is a route', () => {
  const running = new Set(house.routes.map(({ method, url }) => `${method} ${url}`))
  for (const route of running) if (route.startsWith('HEAD ')) running.delete(route)
  const withoutRow = [...running].filter((route) => !routes[route] && !whenBuilt.includes(route) && !isBuiltFile(route))
  const withoutRoute = Object.keys(routes).filter((row) => !running.has(row))
  expect({ withoutRow, withoutRoute }).toEqual({ withoutRow: [], withoutRoute: [] })
})

it('a HEAD is bound only where the GET of the same path is', () => {
  const running = new Set(house.routes.map(({ method, url }) => `${method} ${url}`))
  expect(
    [...running].filter((route) => route.startsWith('HEAD ') && !running.has(route.replace('HEAD', 'GET'))),
  ).toEqual([])
})

it('every endpoint of the contract is a route, and every step of the contract stands in the table of steps', () => {
  const declared = Object.values(endpoints).map(({ method, path }) => `${method} ${path}`)
  expect(declared.filter((route) => !routes[route])).toEqual([])
  expect(Object.keys(steps).sort()).toEqual(Object.keys(stepBodies).sort())
})

it('each caller gets at each route, for each case, the answer that the table promises', async () => {
  const sessions = new Map<Caller, Record<string, string>>()
  const lanes = Object.keys(routes).map(cellsOf)
  const wrong: string[] = []
  // Eight rows side by side: as an office works, and in a third of the time.
  const queue = [...lanes]
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let cells = queue.shift(); cells; cells = queue.shift()) wrong.push(...(await check(cells, sessions)))
    }),
  )
  const count = lanes.reduce((sum, cells) => sum + cells.length, 0)
  process.stdout.write(`authorisation matrix: ${count} cells, ${callers.length} callers, ${lanes.length} routes\n`)
  expect(wrong).toEqual([])
  const expected = lanes.flat().map(({ caller, call }) => expectedAnswer(caller, call))
  expect(new Set(expected)).toEqual(new Set(['granted', 401, 403, 404, 410]))
  expect(families.map(({ relatives }) => relatives.length)).toContain(1)
  expect(count).toBeGreaterThanOrEqual(3_000)
}, 480_000)
