import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkField, type FieldSpec } from '../../src/apply/fields.ts'
import { sentencesOf, spoken } from '../../src/shell/spoken.ts'
import { createIntention, newKey } from '../../src/wire/intention.ts'

const spec = (kind: FieldSpec['kind'], optional = false): FieldSpec => ({ name: 'x', label: '这一项', kind, optional })

test('an empty field is named, unless it may be empty', () => {
  assert.equal(checkField(spec('text'), '  '), '“这一项”还没有写')
  assert.equal(checkField(spec('select'), ''), '“这一项”还没有选')
  assert.equal(checkField(spec('yuan', true), ''), undefined)
})

test('an identity number is read by GB 11643, and each fault has its own words', () => {
  assert.equal(checkField(spec('id-number'), '５００１９９ 19560307 0023'), undefined)
  assert.match(checkField(spec('id-number'), '500199560307002')!, /15 位/)
  assert.match(checkField(spec('id-number'), '50019919560307002')!, /18 位/)
  assert.match(checkField(spec('id-number'), '500199195602300023')!, /出生日期/)
  assert.match(checkField(spec('id-number'), '500199195603070022')!, /有一位不对/)
})

test('a landline is a phone, and no mobile number', () => {
  assert.equal(checkField(spec('phone'), '023-67890123'), undefined)
  assert.match(checkField(spec('mobile'), '023-67890123')!, /11 位/)
})

test('money is read as people write it', () => {
  assert.equal(checkField(spec('yuan'), '1,200.5'), undefined)
  assert.match(checkField(spec('yuan'), '一千')!, /金额请写数字/)
})

test('a place is a village: a town alone is not enough', () => {
  assert.equal(checkField(spec('division'), '500199101201'), undefined)
  assert.match(checkField(spec('division'), '500199101')!, /村（社区）/)
})

test('the same content keeps its key, other content gets another', () => {
  const keyFor = createIntention()
  const first = keyFor({ a: 1 })
  assert.equal(keyFor({ a: 1 }), first)
  assert.notEqual(keyFor({ a: 2 }), first)
  assert.match(newKey(), /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/)
})

test('long numbers are spoken digit by digit, amounts and dates as they are', () => {
  assert.equal(spoken('请打 023-60000001'), '请打 0 2 3 - 6 0 0 0 0 0 0 1')
  assert.equal(spoken('编号 CQ-202611-000001'), '编号 CQ-2 0 2 6 1 1 - 0 0 0 0 0 1')
  assert.equal(spoken('每月 12345 元'), '每月 12345 元')
  assert.equal(spoken('2026-11-30'), '2026-11-30')
})

test('a paragraph falls into sentences with their marks', () => {
  assert.deepEqual(sentencesOf('同意。每月 910 元；从一月起'), ['同意。', '每月 910 元；', '从一月起'])
})

test('a day is one that there is, and that has been', () => {
  assert.equal(checkField(spec('date'), ''), '“这一项”还没有写')
  for (const typed of ['2026-02-30', '-03-', '26-3-1', '2026-13-01'])
    assert.equal(checkField(spec('date'), typed), '没有这一天，请看看年、月、日', typed)
  assert.match(checkField(spec('date'), '2999-01-01')!, /还没有到/)
  assert.equal(checkField(spec('date'), '2026-01-05'), undefined)
})
