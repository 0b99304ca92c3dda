import { expect, test } from 'vitest'
import { homeOf, placesFor, type Role, roleWords } from './navigation.ts'

const roles = Object.keys(roleWords) as Role[]

test('每个岗位登录后都有一个能打开的首页', () => {
  for (const role of roles) expect(placesFor(role).map((place) => place.path)).toContain(homeOf(role))
})

test('系统管理员只管账号，不看个案', () => {
  expect(placesFor('administrator').map((place) => place.title)).toEqual(['工作人员'])
})

test('只有区县和监督岗位看得到抽查', () => {
  expect(roles.filter((role) => placesFor(role).some((place) => place.path === '/spot-checks'))).toEqual([
    'district-clerk',
    'district-head',
    'city',
    'auditor',
  ])
})
