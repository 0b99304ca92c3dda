import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Application, ApplicationPages } from '@jzt/contract'
import type { PlainDate } from '@jzt/kernel'
import { askedOf } from '../../src/apply/order.ts'
import type { Ask, FormQuestion, ListQuestion } from '../../src/apply/question.ts'
import { questions } from '../../src/apply/questions/all.ts'
import { strangersOf } from '../../src/apply/strangers.ts'

const today = '2026-11-23' as PlainDate
const mother = {
  key: 'm1',
  name: '王秀英',
  idNumber: '500199195603070023',
  relation: 'self',
  occupation: 'unable',
  livesTogether: true,
} as const
const son = { ...mother, key: 'm2', name: '王小勇', idNumber: '500199198801010017', relation: 'child' } as const
const ask = (pages: object, member?: object): Ask => ({ pages, today, member }) as unknown as Ask
const form = (id: string) => questions.find((one) => one.id === id) as FormQuestion
const list = (id: string) => questions.find((one) => one.id === id) as ListQuestion
/** The answer as the contract reads it: a page that does not fit fails the test. */
const saved = <Page extends keyof ApplicationPages>(page: Page, content: unknown): ApplicationPages[Page] =>
  ApplicationPages.shape[page].parse(content) as ApplicationPages[Page]

test('not knowing which asks for 低保, and says that it was not known', () => {
  const { write, read, shown } = form('asking')
  const unsure = saved('asking', write({ wants: 'unsure' }, ask({})))
  assert.deepEqual(unsure, { programmes: ['dibao'], unsure: true })
  assert.deepEqual(read(ask({ asking: unsure })), { wants: 'unsure' })
  assert.deepEqual(shown(ask({ asking: unsure })), ['不知道选哪个'])
  const both = saved('asking', write({ wants: 'temporary,tekun' }, ask({})))
  assert.deepEqual(both, { programmes: ['temporary', 'tekun'] })
})

test('a supporter is kept as told: what is not known is left out, and no identity number is asked for', () => {
  const { add, steps } = list('supporters')
  const about = ask({ members: [mother] })
  const values = { name: ' 王大力 ', relation: 'child', status: 'able', size: '3', income: '', people: '2', agreed: '' }
  const [one] = saved('supporters', add(values, about))!
  assert.deepEqual(one, {
    key: 's1',
    name: '王大力',
    relation: 'child',
    supports: 'm1',
    status: 'able',
    householdSize: 3,
    supportedPeople: 2,
  })
  const labels = steps(values, about).flat()
  assert.ok(!labels.some(({ kind }) => kind === 'id-number'))
  assert.equal(steps({ ...values, status: 'prison' }, about).length, 2, 'who is in prison is not asked for his income')
  const [, second] = saved(
    'supporters',
    add({ ...values, status: 'prison' }, ask({ members: [mother], supporters: [one] })),
  )!
  assert.deepEqual([second!.key, second!.householdSize], ['s2', undefined])
})

test('a home keeps its reason, a premium its person and its year', () => {
  const { add } = list('consumption')
  const about = ask({ members: [mother, son] })
  assert.deepEqual(saved('consumption', add({ kind: 'built-home', because: 'disaster' }, about)), [
    { kind: 'built-home', because: 'disaster' },
  ])
  assert.deepEqual(saved('consumption', add({ kind: 'bought-home', because: 'none' }, about)), [
    { kind: 'bought-home' },
  ])
  assert.deepEqual(saved('consumption', add({ kind: 'insurance', memberKey: 'm2', yearly: '1200' }, about)), [
    { kind: 'insurance', memberKey: 'm2', yearlyFen: 120_000 },
  ])
})

test('the emergency is filled in over four pages, and each of them alone fits the contract', () => {
  let pages: object = { members: [mother, son], asking: { programmes: ['temporary'] } }
  const fill = (id: string, values: Record<string, string>) => {
    pages = { ...pages, temporary: saved('temporary', form(id).write(values, ask(pages))) }
  }
  fill('need', { cause: 'illness-cost', happenedOn: '2026-11-20', words: '住院三个月' })
  fill('need-cost', { affected: 'm2', cost: '18000.50' })
  fill('need-earlier', { what: 'same-cause', thisYear: '800', months: '14' })
  fill('need-place', { filedAt: 'emergency', village: '500199101201', line: '县医院' })
  assert.deepEqual((pages as ApplicationPages).temporary, {
    kind: 'expenditure',
    cause: 'illness',
    filedAt: 'emergency',
    emergency: { village: '500199101201', line: '县医院' },
    words: '住院三个月',
    happenedOn: '2026-11-20',
    affected: ['m2'],
    costFen: 1_800_050,
    earlier: { what: 'same-cause', thisYearFen: 80_000, monthsSince: 14 },
  })
  assert.equal(form('need').read(ask(pages))['cause'], 'illness-cost')
  fill('need', { cause: 'fire', happenedOn: '2026-11-21', words: '失火' })
  fill('need-place', { filedAt: 'residence' })
  const { temporary } = pages as ApplicationPages
  assert.deepEqual([temporary?.kind, temporary?.cause, temporary?.emergency], ['sudden', 'fire', undefined])
})

test('a year together is told of kin, years of clergy, and who keeps the frail', () => {
  const [work, clergy, care] = [form('work'), form('clergy'), form('care')]
  const parent = { ...son, relation: 'parent', occupation: 'employed' }
  const after = (question: FormQuestion, member: object, values: Record<string, string>) =>
    saved('members', question.write(values, ask({ members: [mother, member] }, member)))![1]!
  const values = { occupation: 'retired', living: 'together-new' }
  assert.deepEqual(
    [after(work, parent, values).livesTogether, after(work, parent, values).togetherForYear],
    [true, false],
  )
  assert.equal(after(work, parent, { ...values, living: 'together' }).togetherForYear, true)
  assert.equal(after(work, son, { ...values, living: 'together' }).togetherForYear, undefined)
  assert.equal(after(clergy, { ...son, absence: 'clergy' }, { years: '3' }).clergyYears, 3)
  const kept = after(care, son, { bedridden: 'half-year', keptByKin: 'yes' })
  assert.deepEqual([kept.bedridden, kept.keptByKin], ['half-year', true])
})

test('with a member go the supporters that were told for him, and his part of the emergency', () => {
  const supporter = { key: 's1', name: '王大力', relation: 'parent', supports: 'm2', status: 'able' }
  const temporary = { kind: 'sudden', filedAt: 'residence', words: '失火', affected: ['m1', 'm2'] }
  const pages = { members: [mother], supporters: [supporter], temporary } as unknown as ApplicationPages
  assert.deepEqual(strangersOf(pages), [
    { page: 'supporters', content: [] },
    { page: 'temporary', content: { ...temporary, affected: ['m1'] } },
  ])
})

test('every page that is asked for is one that the application holds', () => {
  for (const { question } of askedOf({ members: [mother] } as unknown as ApplicationPages, today))
    assert.ok(question.page in Application.shape, question.id)
})

test('care, a court and the bills are kept as told, and read again as they were', () => {
  const about = ask({ members: [mother] }, mother)
  const care = saved('members', form('long-term-care').write({ needed: 'yes' }, about))!
  assert.equal(care[0]!.longTermCare, true)
  assert.deepEqual(form('long-term-care').read(ask({ members: care }, care[0])), { needed: 'yes' })
  const court = saved('members', form('capacity').write({ declared: 'no' }, about))!
  assert.equal(court[0]!.noCivilCapacity, false)
  assert.deepEqual(form('capacity').shown(ask({ members: court }, court[0])), ['法院没有判过'])
  const utilities = saved('utilities', form('utilities').write({ monthly: '186.5' }, ask({})))
  assert.deepEqual(utilities, { monthlyFen: 18_650 })
  assert.deepEqual(form('utilities').read(ask({ utilities })), { monthly: '186.50' })
})
