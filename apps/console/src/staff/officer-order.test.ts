import { expect, test } from 'vitest'
import { inOrder } from './officer-order.ts'

test('账号按级排：市、区县、镇街、村，最后是审计员和系统管理员；同一级按地方，同一处按岗位', () => {
  const officer = (account: string, role: string, division: string) => ({ account, role, division }) as never
  const listed = inOrder<{ role: never; division: never; account: string }>([
    officer('admin', 'administrator', '50'),
    officer('auditor-yuzhong', 'auditor', '500103'),
    officer('huayipo', 'village', '500103001001'),
    officer('city', 'city', '50'),
    officer('ciqikou-clerk', 'town-clerk', '500106004'),
    officer('qixinggang-head', 'town-head', '500103001'),
    officer('qixinggang-clerk', 'town-clerk', '500103001'),
    officer('yuzhong-clerk', 'district-clerk', '500103'),
    officer('city-2', 'city', '50'),
  ])
  expect(listed.map(({ account }) => account)).toEqual([
    'city',
    'city-2',
    'yuzhong-clerk',
    'qixinggang-clerk',
    'qixinggang-head',
    'ciqikou-clerk',
    'huayipo',
    'admin',
    'auditor-yuzhong',
  ])
})
