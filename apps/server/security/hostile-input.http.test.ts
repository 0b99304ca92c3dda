import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { ApplicationPages, type StepName, stepBodies } from '@jzt/contract'
import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../test-support/house.ts'
import { type Caller, citizenAt, officerAt, places } from './actors.ts'
import type { Concerned } from './answers.ts'
import { inputsOf } from './arbitrary.ts'
import {
  missingHeaders,
  rightCall,
  rightInput,
  type Sessions,
  type Target,
  targets,
  urlOf,
  withBody,
  writes,
} from './calls.ts'
import { familyAtHome, noticeOf, paperOf } from './objects.ts'

// Whatever is sent, the answer is a refusal that says what is wrong, never a defect (T28, T30, T38, T39, T42).

const runs = Number(process.env['JZT_FUZZ_RUNS'] ?? 100)

let house: House
let sessions: Sessions
let home: Concerned & { publicityId: string }
let officers: readonly Caller[]
let draftId: string
let paper: string
let noticeId: string

beforeAll(async () => {
  house = await openHouse()
  const citizen = await citizenAt(house, 'applicant', '13900000001')
  home = await familyAtHome(house, citizen.id)
  paper = await paperOf(house, citizen.id, 'evidence', home)
  noticeId = await noticeOf(house, home)
  officers = [
    await officerAt(house, 'town-head', places.town),
    await officerAt(house, 'town-clerk', places.town),
    await officerAt(house, 'village', places.village),
    await officerAt(house, 'district-clerk', places.district),
    await officerAt(house, 'district-head', places.district),
    await officerAt(house, 'administrator', places.city),
  ]
  sessions = { citizen: await citizen.headers(), staff: (await officers[0]?.headers()) ?? {} }
  const begun = await house.app.inject({
    method: 'POST',
    url: '/api/drafts',
    headers: { ...sessions.citizen, 'idempotency-key': randomUUID() },
    payload: { programmes: ['dibao'] },
  })
  draftId = begun.json().draftId
}, 60_000)
afterAll(() => house.close())

const isSession = ({ path }: Target): boolean => /session/.test(path)
const named = (list: readonly Target[]) => list.map((target) => [target.name, target] as const)

async function send(call: InjectOptions): Promise<{ status: number; code?: string; lacks: string[] }> {
  const answer = await house.app.inject(call)
  const problem = /json/.test(String(answer.headers['content-type'])) ? answer.json() : {}
  return { status: answer.statusCode, code: problem.code, lacks: missingHeaders(answer, String(call.url)) }
}

const refused = { status: 400, code: 'invalid-input', lacks: [] }

describe.each(named(withBody))('the body of %s', (_, target) => {
  const base = () => rightInput(target.body as never) as Record<string, unknown>
  const withPayload = (payload: unknown) => ({
    ...rightCall(target, sessions),
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })

  it('takes no field that is not in the contract', async () => {
    for (const extra of ['surprise', 'role', 'division', 'status', 'amount', 'isAdmin'])
      if (!(extra in base())) expect(await send(withPayload({ ...base(), [extra]: 'x' }))).toEqual(refused)
  })

  it('takes no wrong type in any field', async () => {
    const fields = Object.entries(base()).filter(([name]) => !['content', 'input'].includes(name))
    // 不清楚 may stand in the place of an amount: what is wrong there is neither text nor a number, but a truth.
    const scalarFor = (name: string, value: unknown) =>
      [typeof value === 'string' ? 7 : 'seven', true].find(
        (one) => !target.body?.safeParse({ ...base(), [name]: one }).success,
      )
    for (const [name, value] of fields)
      for (const wrong of [null, ['x'], { $ne: 1 }, scalarFor(name, value)])
        expect({ name, wrong, ...(await send(withPayload({ ...base(), [name]: wrong }))) }).toEqual({
          name,
          wrong,
          ...refused,
        })
    for (const whole of ['null', '[]', '"text"', '7']) expect(await send(withPayload(whole))).toEqual(refused)
  })

  it('takes no U+0000 and no half character, wherever it stands', async () => {
    for (const text of ['a\\u0000b', '\\ud800', '\\udc00x'])
      for (const name of [...Object.keys(base()), 'content']) {
        const fields = Object.entries({ ...base(), [name]: 0 }).map(([key, value]) =>
          key === name
            ? `${JSON.stringify(key)}:{"deep":["${text}"]}`
            : `${JSON.stringify(key)}:${JSON.stringify(value)}`,
        )
        expect(await send(withPayload(`{${fields.join(',')}}`))).toEqual(refused)
        expect(await send(withPayload(`{"${text}":1}`))).toEqual(refused)
      }
  })
})

describe.each(named(writes))('whatever comes to %s', (_, target) => {
  const sent = (change: Partial<InjectOptions> & { headers?: Record<string, string> }) => {
    const call = rightCall(target, sessions)
    return send({ ...call, ...change, headers: { ...call.headers, ...change.headers } })
  }

  it('a body that is too large, too deep, poisoned, no UTF-8, no JSON, packed or plain text is refused', async () => {
    const notJson = { 'content-type': 'text/plain' }
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const answers = {
      large: await sent({ payload: JSON.stringify({ a: 'x'.repeat(5_000_000) }) }),
      deep: await sent({ payload: '['.repeat(120_000) + ']'.repeat(120_000) }),
      deepObject: await sent({ payload: `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}` }),
      proto: await sent({ payload: '{"__proto__":{"admin":true}}' }),
      constructor: await sent({ payload: '{"constructor":{"prototype":{"admin":true}}}' }),
      notUtf8: await sent({ payload: Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]) }),
      cut: await sent({ payload: '{"a":' }),
      packed: await sent({ payload: gzipSync('{"a":1}'), headers: { 'content-encoding': 'gzip' } }),
      text: await sent({ payload: '{}', headers: notJson }),
      form: await sent({ payload: 'a=1', headers: form }),
    }
    const statuses = Object.fromEntries(Object.entries(answers).map(([name, { status }]) => [name, status]))
    expect(statuses).toEqual({ ...Object.fromEntries(Object.keys(answers).map((name) => [name, 400])), large: 413 })
    expect(Object.values(answers).flatMap(({ lacks }) => lacks)).toEqual([])
  })

  it('a key that stands twice brings nothing down', async () => {
    expect((await sent({ payload: '{"a":1,"a":2}' })).status).toBeLessThan(500)
  })

  it('another site cannot send it for its visitors', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      'http://localhost:80.evil.example',
      'https://localhost@evil.example',
    ])
      expect(await sent({ headers: { origin } })).toEqual({ status: 403, code: 'wrong-origin', lacks: [] })
  })
})

it.each(named(writes.filter(({ keyed }) => keyed)))(
  '%s asks for an idempotency key of 8 to 255 characters',
  async (_, target) => {
    const call = rightCall(target, sessions)
    const { 'idempotency-key': _key, ...headers } = call.headers
    const without = { status: 400, code: 'idempotency-key-missing', lacks: [] }
    expect(await send({ ...call, headers })).toEqual(without)
    expect(await send({ ...call, headers: { ...headers, 'idempotency-key': 'short' } })).toEqual(without)
    expect(await send({ ...call, headers: { ...headers, 'idempotency-key': 'k'.repeat(256) } })).toEqual(without)
  },
)

const odd = [
  '%00',
  "'",
  '..%2f..%2fetc%2fpasswd',
  '%F0%9F%92%A9',
  'x'.repeat(2_000),
  '-1',
  'null',
  '%ED%A0%80',
  '%',
  '%zz',
  ';',
  '0',
]

it.each(named(targets.filter(({ path }) => path.includes(':'))))(
  '%s takes nothing odd in its path',
  async (_, target) => {
    for (const value of odd) {
      const call = rightCall(target, sessions)
      const names = [...target.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
      for (const name of names) {
        const right = (target.params ? rightInput(target.params) : {}) as Record<string, unknown>
        const url = target.path.replaceAll(/:(\w+)/g, (_all, each: string) =>
          each === name ? value : String(right[each]),
        )
        const { status, lacks } = await send({ ...call, url })
        expect({ url, status: [400, 404, 410, 414].includes(status) ? 'refused' : status, lacks }).toEqual({
          url,
          status: 'refused',
          lacks: [],
        })
      }
    }
  },
)

it.each(named(targets.filter(({ query }) => query)))(
  '%s takes no question that is not in the contract',
  async (_, target) => {
    const call = rightCall(target, sessions)
    for (const query of ['surprise=1', 'division=50%27', 'limit=0', 'limit=1e9', 'find=%00', 'a[b]=1'])
      expect((await send({ ...call, url: `${call.url}?${query}` })).status).toBe(400)
  },
)

it('a page mark of the work queue that names no day or no case is taken as the beginning', async () => {
  for (const after of [
    '2026-99-99_0197f000-0000-7000-8000-000000000000',
    `2026-09-21_${'-'.repeat(36)}`,
    '0000-01-01_0197f000-0000-7000-8000-000000000000',
    '_',
  ]) {
    const answer = await house.app.inject({ url: `/api/worklist?after=${after}`, headers: sessions.staff })
    expect({ after, status: answer.statusCode }).toEqual({ after, status: 200 })
  }
})

/** Ids of things that are there, now and then, so that the input gets past the first question. */
const idsOf = (target: Target): fc.Arbitrary<unknown> => {
  const there = {
    caseId: home.caseId,
    draftId,
    documentId: paper,
    noticeId,
    publicityId: home.publicityId,
    officerId: officers[0]?.id,
    token: 'x',
  }
  const right = target.params ? inputsOf(target.params, 'right') : fc.constant({})
  return fc.tuple(right, fc.boolean()).map(([params, real]) => (real ? { ...(params as object), ...there } : params))
}

/** Steps are checked by their own schema inside of `input`. */
function bodiesOf(target: Target, params: unknown): fc.Arbitrary<unknown> {
  const { step, page } = params as { step?: StepName; page?: keyof ApplicationPages }
  if (page && target.name === 'saveDraftPage')
    return fc.record({ content: inputsOf(ApplicationPages.shape[page], 'hostile'), resumeAt: fc.constant(page) })
  if (step && step in stepBodies)
    return fc.record({ version: fc.constantFrom(1, 0), input: inputsOf(stepBodies[step], 'hostile') })
  return target.body ? inputsOf(target.body, 'hostile') : fc.constant({})
}

async function fuzz(
  target: Target,
  headersOf: () => Promise<Record<string, string>>,
  times: number,
): Promise<string[]> {
  const defects: string[] = []
  const inputs = idsOf(target).chain((params) =>
    fc.tuple(
      fc.constant(params),
      bodiesOf(target, params),
      target.query ? inputsOf(target.query, 'hostile') : fc.constant({}),
    ),
  )
  for (const [params, body, query] of fc.sample(inputs, times)) {
    const version = (
      await house.equipment.db
        .selectFrom('caseFile')
        .select('version')
        .where('caseId', '=', home.caseId)
        .executeTakeFirstOrThrow()
    ).version
    const withVersion = (body as { version?: number } | null)?.version === 1 ? { ...(body as object), version } : body
    const question = new URLSearchParams(
      Object.entries((query ?? {}) as object).map(([name, value]): [string, string] => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    )
    const url = `${urlOf(target, params)}${target.query ? `?${question}` : ''}`
    const headers = { ...(await headersOf()), 'idempotency-key': randomUUID(), 'content-type': 'application/json' }
    const call = {
      method: target.method,
      url,
      headers,
      ...(target.method === 'GET' ? {} : { payload: JSON.stringify(withVersion) }),
    }
    const { status, lacks } = await send(call)
    if (status >= 500 && status !== 503) defects.push(`${status} ${url} ${JSON.stringify(withVersion).slice(0, 300)}`)
    if (lacks.length > 0) defects.push(`${url} lacks ${lacks}`)
  }
  return defects
}

it.each(named(targets))(
  '%s answers everything that its schema allows, and what it does not, without a defect',
  async (name, target) => {
    const times = name === 'takeStep' ? runs * 8 : runs
    let turn = 0
    const kept = await Promise.all(officers.map((officer) => officer.headers()))
    const headersOf = async (): Promise<Record<string, string>> => {
      turn += 1
      if (target.access === 'citizen') return isSession(target) ? {} : sessions.citizen
      return target.access === 'staff' && !isSession(target) ? (kept[turn % kept.length] ?? {}) : {}
    }
    expect(await fuzz(target, headersOf, times)).toEqual([])
  },
  600_000,
)

it('every kind of answer carries the headers of safety, files and faults included', async () => {
  const { staff, citizen } = sessions
  const lacking: Record<string, string[]> = {}
  const looked = [
    { url: '/api/staff/me', headers: staff },
    { url: '/api/staff/me' },
    { url: '/api/nothing-here' },
    { url: '/nothing-here' },
    { url: '/' },
    { url: '/console/' },
    { url: '/console' },
    { url: '/openapi.json' },
    { url: '/metrics' },
    { url: '/livez' },
    { url: '/readyz' },
    { url: '/%zz' },
    { url: '/api/%zz' },
    { url: '/api/staff/me', method: 'HEAD' as const, headers: staff },
    { url: '/api/staff/me', method: 'OPTIONS' as const },
    { url: '/api/staff/me', method: 'PATCH' as const },
    { url: `/api/cases/${home.caseId}`, headers: staff },
    { url: `/api/cases/${home.caseId}/documents/${paper}`, headers: staff },
    { url: `/api/documents/${paper}`, headers: citizen },
  ]
  for (const call of looked) {
    const answer = await house.app.inject(call)
    const lacks = missingHeaders(answer, call.url)
    if (lacks.length > 0 || answer.statusCode >= 500)
      lacking[`${call.method ?? 'GET'} ${call.url} ${answer.statusCode}`] = lacks
  }
  expect(lacking).toEqual({})
})

it('a file is handed out as a download that may run nothing', async () => {
  const answer = await house.app.inject({ url: `/api/documents/${paper}`, headers: sessions.citizen })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[0-9a-f-]+\.png"$/)
  expect(answer.headers['content-security-policy']).toContain('sandbox')
})
