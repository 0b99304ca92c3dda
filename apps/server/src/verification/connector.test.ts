import { createHmac } from 'node:crypto'
import { familyByKey } from '@jzt/sandbox/people'
import { describe, expect, it } from 'vitest'
import { joined } from './ask-register.ts'
import { circuitBreaker } from './breaker.ts'
import { readAnswer } from './connector.ts'
import { waitSeconds } from './work-query.ts'

const signingKey = 'a-signing-key-of-the-registers'
const [person, other] = familyByKey('resident-pension').members
const question = {
  taskNo: 'task-1',
  caseNo: 'CQ-202609-000001',
  idNumber: person.idNumber,
  name: person.name,
  authorisationNo: 'SQ1',
  asOf: '2026-09-21',
  requesterOrg: '500103001',
}
const record = {
  personIdNo: person.idNumber,
  name: person.name,
  scheme: '城乡居民基本养老保险',
  monthly: '250.00',
  basicPension: '145.00',
  since: '2015-05',
  state: '正常发放',
}
const answer = (change: object = {}) => ({
  resultCode: 0,
  checkTaskNo: question.taskNo,
  itemCode: 'M13',
  recordCount: 1,
  records: [record],
  sourceTime: '2026-09-21T10:00:00+08:00',
  sourceOrg: '重庆市人力资源和社会保障局',
  requestNo: 'M13-20260921-000001',
  ...change,
})
const signed = (said: object, key = signingKey) =>
  JSON.stringify({ ...said, signature: createHmac('sha256', key).update(JSON.stringify(said)).digest('hex') })
const read = (text: string) => readAnswer(text, { item: 'M13', question, signingKey })

describe('an answer of a register', () => {
  it('that is signed, whole and about the person asked is found; amounts come in fen', () => {
    expect(read(signed(answer()))).toMatchObject({
      status: 'found',
      records: [{ kind: 'pension', monthly: 25_000, basicPension: 14_500 }],
    })
  })

  it('of "none" has no records, "not covered" and errors are neither', () => {
    const empty = { recordCount: 0, records: [] }
    expect(read(signed(answer({ resultCode: 1, ...empty })))).toMatchObject({ status: 'none', records: [] })
    expect(read(signed(answer({ resultCode: 2, ...empty })))).toMatchObject({ status: 'not-covered' })
    expect(read(signed(answer({ resultCode: 3, ...empty })))).toEqual({ status: 'error', why: 'source-error' })
  })

  it.each([
    ['not-json', signed(answer()).slice(0, 90)],
    ['not-json', '[]'],
    ['signature', signed(answer(), 'the-key-of-somebody-else')],
    ['signature', JSON.stringify(answer())],
    ['form', signed(answer({ resultCode: '0' }))],
    ['form', signed(answer({ records: { list: [] } }))],
    ['another-question', signed(answer({ checkTaskNo: 'task-0' }))],
    ['another-question', signed(answer({ itemCode: 'M12' }))],
    ['partial-list', signed(answer({ recordCount: 2 }))],
    ['code-and-records', signed(answer({ resultCode: 1 }))],
    ['code-and-records', signed(answer({ recordCount: 0, records: [] }))],
    ['record-form', signed(answer({ records: [{ ...record, monthly: '二百五' }] }))],
    ['another-person', signed(answer({ records: [{ ...record, personIdNo: other?.idNumber }] }))],
  ])('that is wrong (%s) is malformed, never a default', (why, text) => {
    expect(read(text)).toEqual({ status: 'malformed', why })
  })

  it('sent twice over counts once', () => {
    const twice = read(signed(answer({ recordCount: 2, records: [record, record] })))
    expect(twice).toMatchObject({ status: 'found', records: [{ monthly: 25_000 }] })
  })
})

describe('a register of two items', () => {
  const found = { status: 'found', records: [], sourceOrg: '人社', requestNo: '1' } as const
  const none = { ...found, status: 'none' } as const

  it('has answered only when both items have; the worse outcome stands for the register', () => {
    expect(joined([none, none]).status).toBe('none')
    expect(joined([found, { status: 'no-answer', why: 'timeout' }]).status).toBe('no-answer')
    expect(
      joined([
        { status: 'malformed', why: 'form' },
        { status: 'error', why: 'http-500' },
      ]).status,
    ).toBe('malformed')
  })
})

describe('a register that fails', () => {
  it('is asked after 2, 4, 8 … seconds and then every six hours', () => {
    expect([1, 2, 3, 13, 14, 15, 40].map(waitSeconds)).toEqual([2, 4, 8, 8192, 16_384, 21_600, 21_600])
  })

  it('five times in a row rests for 30 seconds, then one failure more is enough', () => {
    let now = 0
    const breaker = circuitBreaker(() => new Date(now))
    for (let failure = 1; failure <= 4; failure += 1) breaker.note('vehicle', false)
    expect(breaker.isOpen('vehicle')).toBe(false)
    breaker.note('vehicle', false)
    expect([breaker.isOpen('vehicle'), breaker.isOpen('household')]).toEqual([true, false])
    now = 29_999
    expect(breaker.isOpen('vehicle')).toBe(true)
    now = 30_000
    expect(breaker.isOpen('vehicle')).toBe(false)
    breaker.note('vehicle', false)
    expect(breaker.isOpen('vehicle')).toBe(true)
    now = 60_000
    breaker.note('vehicle', true)
    breaker.note('vehicle', false)
    expect(breaker.isOpen('vehicle')).toBe(false)
  })
})
