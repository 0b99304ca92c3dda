import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { applied } from '../test-support/case-road.ts'
import { type House, openHouse } from '../test-support/house.ts'
import { handwriting } from '../test-support/people.ts'
import { citizenAt } from './actors.ts'
import { familyAtHome } from './objects.ts'

// The pool has twenty connections. Whoever held one and waited for a second would block with twenty of his kind for good.

const crowd = 80
let house: House

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const post = (url: string, payload: object, headers: Record<string, string>) =>
  house.app.inject({ method: 'POST', url, payload, headers: { ...headers, 'idempotency-key': randomUUID() } })

const tally = (statuses: readonly number[]): Record<number, number> =>
  Object.fromEntries([...new Set(statuses)].map((status) => [status, statuses.filter((one) => one === status).length]))

it('eighty guesses at the code of one link, side by side, get five tries and hold nobody up', async () => {
  const citizen = await citizenAt(house, 'applicant', '13900000001')
  const file = await (await applied(house, 'case-1', citizen.id)).file()
  const url = `/api/my/cases/${file.id}/authorisation-links`
  const headers = await citizen.headers()
  const spouse = { memberId: file.members[1]?.id, phone: '13900000077' }
  const { link } = (await post(url, spouse, headers)).json() as { link: string }
  const token = new URL(link).searchParams.get('token') ?? ''
  const text = (await house.app.inject({ url: '/api/authorisation-text' })).json() as { sha256: string }
  expect((await post(`/api/authorisations/${token}/codes`, {}, {})).statusCode).toBe(202)
  const ink = `data:image/png;base64,${(await handwriting()).toString('base64')}`
  const form = { textSha256: text.sha256, riskNoticeRead: true, handwriting: ink, code: '000000' }
  const answers = await Promise.all(Array.from({ length: crowd }, () => post(`/api/authorisations/${token}`, form, {})))
  const codes = answers.map((answer) => (answer.json() as { code: string }).code)
  expect(tally(answers.map(({ statusCode }) => statusCode))).toEqual({ 400: 5, 429: crowd - 5 })
  expect(new Set(codes)).toEqual(new Set(['code-wrong', 'too-many-requests']))
})

it('eighty objections of one person, side by side, are five, and the notice stands open to everybody else', async () => {
  const citizen = await citizenAt(house, 'a family', '13900000002')
  const { publicityId } = await familyAtHome(house, citizen.id, 'case-3')
  const angry = await (await citizenAt(house, 'an angry neighbour', '13900000003')).headers()
  const other = await (await citizenAt(house, 'another neighbour', '13900000004')).headers()
  const url = `/api/publicity/${publicityId}/objections`
  const objection = { words: '情况不符', newFacts: false }
  const answers = await Promise.all(Array.from({ length: crowd }, () => post(url, objection, angry)))
  expect(tally(answers.map(({ statusCode }) => statusCode))).toEqual({ 201: 5, 429: crowd - 5 })
  expect((await post(url, objection, other)).statusCode).toBe(201)
})
