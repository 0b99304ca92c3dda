import { checkCharacter } from '@jzt/kernel'
import { expect, test } from 'vitest'
import { supportedIs } from './kinship.ts'

const numberOf = (digits: string) => ({ idNumber: digits + checkCharacter(digits) })
const man = numberOf('50010319490101001')
const woman = numberOf('50010319490101002')

test('短信里说的是：对收到的人来说，申请的是他的谁', () => {
  const told = (['child', 'parent', 'spouse', 'sibling'] as const).map((relation) => [
    supportedIs({ relation }, man),
    supportedIs({ relation }, woman),
  ])
  expect(told).toEqual([
    ['父亲', '母亲'],
    ['儿子', '女儿'],
    ['丈夫', '妻子'],
    ['兄弟', '姐妹'],
  ])
  expect(supportedIs({ relation: 'grandchild' }, woman)).toBe('祖母（外祖母）')
  expect(supportedIs({ relation: 'grandparent' }, man)).toBe('孙子（外孙）')
})

test('身份证号读不出来的，不猜是男是女', () => {
  expect(supportedIs({ relation: 'child' }, { idNumber: '1' })).toBe('父母')
  expect(supportedIs({ relation: 'child' }, undefined)).toBe('父母')
})
