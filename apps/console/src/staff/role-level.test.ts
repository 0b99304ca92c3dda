import { expect, test } from 'vitest'
import { levelFault } from './role-level.ts'

test('每个岗位都要落在自己那一级', () => {
  expect(levelFault('town-clerk', '500199')).toBe('请选到镇街')
  expect(levelFault('town-clerk', '500199001')).toBeUndefined()
  expect(levelFault('village', '500199001')).toBe('请选到村（社区）')
  expect(levelFault('district-head', '500199')).toBeUndefined()
  expect(levelFault('city', '500199')).toBe('市级岗位不用选单位')
})

test('审计员和系统管理员可以在任何一级', () => {
  for (const division of ['50', '500199', '500199001']) {
    expect([levelFault('auditor', division), levelFault('administrator', division)]).toEqual([undefined, undefined])
  }
})
