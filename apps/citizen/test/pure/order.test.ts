import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ApplicationPages } from '@jzt/contract'
import type { PlainDate } from '@jzt/kernel'
import { askedOf, newlyAsked, nextAfter, previousOf, resumeAfter, unanswered } from '../../src/apply/order.ts'

const today = '2026-11-23' as PlainDate
const person = (key: string, idNumber: string, more = {}) => ({
  key,
  name: key,
  idNumber,
  relation: key === 'm1' ? 'self' : 'child',
  occupation: 'unable',
  livesTogether: true,
  ...more,
})
const old = person('m1', '500199195603070023')
const child = person('m2', '500199201505050035')
const pages = (given: object) => given as ApplicationPages
const ids = (given: object) => askedOf(pages(given), today).map((one) => one.id)
const mandate = { helperName: '李春', helperRelation: 'neighbour', helperPhone: '13900001111', reason: 'old' }

test('who applies for himself is not asked about a helper', () => {
  assert.ok(!ids({}).includes('helper'))
  assert.ok(ids({ mandate }).includes('helper'))
  assert.ok(ids({ mandate }).includes('help-reason'))
})

test('one person is asked everything before the next one is', () => {
  const asked = ids({ members: [old, person('m2', '500199198801010017')] })
  const about = asked.filter((id) => /^(work|health|income)\./.test(id))
  assert.deepEqual(about, ['work.m1', 'health.m1', 'income.m1', 'work.m2', 'health.m2', 'income.m2'])
})

test('a child is not asked for an income; whose age is unknown is', () => {
  assert.ok(!ids({ members: [old, child] }).includes('income.m2'))
  assert.ok(ids({ members: [old, person('m2', '12')] }).includes('income.m2'))
})

test('papers are asked of whoever is ill or disabled', () => {
  assert.ok(!ids({ members: [old] }).includes('papers.m1'))
  assert.ok(!ids({ members: [old, child] }).includes('papers.m2'))
  assert.ok(ids({ members: [old, { ...child, seriousIllness: '白血病' }] }).includes('papers.m2'))
})

test('whoever lives where he is registered is not asked for his home', () => {
  const registered = { village: '500199101201', line: '3 组 12 号' }
  assert.ok(!ids({ registered, living: registered }).includes('living'))
  assert.ok(ids({ registered, living: { ...registered, line: '5 组' } }).includes('living-line'))
  assert.ok(ids({ registered }).includes('living'))
})

test('the paper of the mandate is asked of a helper only', () => {
  assert.ok(!ids({ members: [old] }).includes('mandate-paper'))
  assert.ok(ids({ members: [old], mandate }).includes('mandate-paper'))
})

const healthy = { occupation: 'employed', ableToWork: true }
const young = person('m1', '500199198801010017', healthy)
const asks = (programmes: string[], ...members: object[]) => ids({ asking: { programmes }, members })

test('a healthy couple with a child that asks for 低保 alone is asked one page more than a register and an income need', () => {
  const couple = [young, person('m2', '500199198801010025', { ...healthy, relation: 'spouse' }), child]
  const added = ['asking', 'register-place', 'clergy', 'care', 'supporters', 'consumption', 'need']
  const asked = asks(['dibao'], ...couple, { ...child, occupation: 'student' }).map((id) => id.split('.')[0]!)
  assert.deepEqual(
    asked.filter((id) => added.includes(id) || id.startsWith('need')),
    ['asking', 'consumption'],
  )
})

test('supporters are asked for where somebody may have to be supported, and always for 特困', () => {
  assert.ok(!asks(['dibao'], young).includes('supporters'))
  assert.ok(asks(['dibao'], old).includes('supporters'))
  assert.ok(asks(['dibao'], young, child).includes('supporters'), 'the other parent')
  assert.ok(asks(['tekun'], young).includes('supporters'))
})

test('who lies in bed is asked of the frail, and of all grown-ups for 特困', () => {
  assert.ok(!asks(['dibao'], young).includes('care.m1'))
  assert.ok(asks(['dibao'], { ...young, seriousIllness: '尿毒症' }).includes('care.m1'))
  assert.ok(asks(['tekun'], young, child).includes('care.m1'))
  assert.ok(!asks(['tekun'], young, child).includes('care.m2'))
})

test('the emergency is asked of who asks for 临时救助; of an emergency alone no consumption, and where the register is', () => {
  const needs = ['need', 'need-cost', 'need-earlier', 'need-place']
  assert.deepEqual(
    asks(['dibao', 'temporary'], young).filter((id) => id.startsWith('need')),
    needs,
  )
  const alone = asks(['temporary'], young)
  assert.ok(alone.includes('register-place') && !alone.includes('consumption'))
  assert.ok(!asks(['dibao', 'temporary'], young).includes('register-place'))
})

test('a sudden emergency alone asks for nobody’s means; a great cost, or another programme beside it, does', () => {
  const about = ['income.m1', 'assets', 'dwellings', 'vehicles', 'spending', 'supporters', 'care.m1', 'reasons']
  const asked = (programmes: string[], kind: string) =>
    ids({ asking: { programmes }, temporary: { kind, filedAt: 'residence', words: '失火' }, members: [old] }).filter(
      (id) => about.includes(id),
    )
  assert.deepEqual(asked(['temporary'], 'sudden'), [])
  assert.equal(asked(['temporary'], 'expenditure').length, about.length)
  assert.equal(asked(['temporary', 'dibao'], 'sudden').length, about.length)
})

test('who is registered outside the city is asked where he is, and not for a village of the register', () => {
  const asked = ids({ asking: { programmes: ['temporary'] }, registeredOutside: '贵州省遵义市', members: [young] })
  assert.ok(!asked.includes('registered') && !asked.includes('registered-line'))
  assert.ok(asked.includes('living') && asked.includes('living-line'))
})

test('long care is asked of the severely disabled of any age, and nobody else', () => {
  const disabled = (level: number) => ({ disability: { kind: 'physical', level } })
  const asked = (...members: object[]) => ids({ members }).filter((id) => id.startsWith('long-term-care'))
  assert.deepEqual(asked({ ...old, ...disabled(2) }, { ...child, ...disabled(1) }), [
    'long-term-care.m1',
    'long-term-care.m2',
  ])
  assert.deepEqual(asked({ ...old, ...disabled(3) }, child), [])
})

test("a court's word is asked of grown-ups who may not understand, and its paper of whom it was given", () => {
  const mind = { disability: { kind: 'intellectual', level: 3 } }
  assert.ok(ids({ members: [{ ...old, ...mind }] }).includes('capacity.m1'))
  assert.ok(ids({ members: [{ ...old, bedridden: 'half-year' }] }).includes('capacity.m1'))
  assert.ok(!ids({ members: [old, { ...child, ...mind }] }).some((id) => id.startsWith('capacity')))
  assert.ok(ids({ members: [{ ...old, noCivilCapacity: true }] }).includes('papers.m1'))
  assert.ok(!ids({ members: [{ ...old, noCivilCapacity: false }] }).includes('papers.m1'))
})

test('bills are asked for only where the district has set a limit, and never for 临时救助 alone', () => {
  const asked = (programmes: string[], ...local: 'utilities'[]) =>
    askedOf(pages({ asking: { programmes }, members: [young] }), today, local).map((one) => one.id)
  assert.ok(!asked(['dibao']).includes('utilities'))
  assert.ok(asked(['dibao'], 'utilities').includes('utilities'))
  assert.ok(!asked(['temporary'], 'utilities').includes('utilities'))
})

test('years in a temple are asked of clergy only', () => {
  assert.ok(asks(['dibao'], young, { ...child, absence: 'clergy' }).includes('clergy.m2'))
  assert.ok(!asks(['dibao'], young, child).includes('clergy.m2'))
})

test('every question leads to the next, back again, and the last to the check', () => {
  const asked = askedOf(pages({ members: [old, child], mandate }), today)
  for (const [index, one] of asked.entries()) {
    assert.equal(nextAfter(one.id, asked), asked[index + 1]?.id ?? 'check')
    assert.equal(previousOf(one.id, asked), asked[index - 1]?.id)
  }
  assert.equal(nextAfter('helper', askedOf(pages({}), today)), 'check')
  assert.equal(previousOf('check', asked), asked.at(-1)?.id)
})

test('going back and saving does not lose the place that had been reached', () => {
  const asked = askedOf(pages({ members: [old] }), today)
  assert.equal(resumeAfter('registered', 'income.m1', asked), 'income.m1')
  assert.equal(resumeAfter('income.m1', 'registered', asked), 'income.m1')
  assert.equal(resumeAfter('registered', 'start', asked), 'registered')
  assert.equal(resumeAfter('registered', 'check', asked), 'check')
})

test('a member added from the check page is asked about before the check', () => {
  const before = askedOf(pages({ members: [old] }), today)
  const after = askedOf(pages({ members: [old, person('m2', '500199198801010017')] }), today)
  assert.deepEqual(newlyAsked(before, after), ['work.m2', 'health.m2', 'care.m2', 'income.m2', 'id-card.m2'])
})

test('what is not answered yet is found; papers and the bank account may wait', () => {
  const left = unanswered(askedOf(pages({ members: [old] }), today)).map((one) => one.id)
  assert.ok(left.includes('registered'))
  assert.ok(left.includes('applicant'), 'the telephone stands on the page of the applicant')
  assert.ok(!left.includes('registered-line') || left.includes('living'))
  assert.ok(!left.includes('bank-account'))
  assert.ok(!left.includes('id-card.m1'))
})

const everything = pages({
  asking: { programmes: ['dibao', 'tekun', 'temporary'] },
  members: [old, { ...child, absence: 'clergy' }, person('m3', '500199198801010017', { relation: 'parent' })],
  mandate,
})

test('a page of the contract holds at most three fields of one question', () => {
  for (const { question, ask, id } of askedOf(everything, today)) {
    const values = { kind: 'business', occupation: 'student', status: 'able', what: 'same-cause', filedAt: 'emergency' }
    const groups =
      question.kind === 'form'
        ? [question.fields(values, ask)]
        : question.kind === 'list'
          ? question.steps(values, ask)
          : []
    for (const fields of groups) assert.ok(fields.length <= 3, `${id}: ${fields.length}`)
  }
})
