import type { Role } from '@jzt/casework'
import { familyByKey } from '@jzt/sandbox'
import { seedDemoPhones } from '../places/index.ts'
import type { Services } from '../platform/services.ts'
import { demoOfficers, demoPassword } from './accounts.ts'
import { makeOfficers } from './officers.ts'

export interface DemoAccount {
  readonly role: string
  readonly place: string
  readonly account: string
  readonly password: string
}

const roleNames: Record<Role, string> = {
  village: '村（社区）干部',
  'town-clerk': '镇街经办人',
  'town-head': '镇街负责人',
  'district-clerk': '区县民政经办人',
  'district-head': '区县民政负责人',
  city: '市民政局',
  auditor: '审计监督',
  administrator: '系统管理员',
}

/** Families whom nobody has applied for yet: a visitor does it by himself. */
export const untouchedFamilies = ['case-1', 'widow-82'] as const

const citizen = (key: string, place: string): DemoAccount => ({
  role: '群众',
  place,
  account: familyByKey(key).members[0].phone ?? '',
  password: '短信箱里的验证码',
})

/** Whoever can sign in to the demo city, as the start prints it. */
export const demoAccounts: readonly DemoAccount[] = [
  ...demoOfficers.map(({ role, place, account }) => ({
    role: roleNames[role],
    place,
    account,
    password: demoPassword,
  })),
  citizen('case-1', '申请人，三口之家'),
  citizen('grid-worker', '帮办人，替没有手机的老人申请'),
]

/** Fills an empty database with the demo city. */
export async function seedDemoCity(services: Services, progress: (line: string) => void): Promise<void> {
  progress('建立演示城市：岗位账号… Making the demo city: officers…')
  await seedDemoPhones(services.db)
  await makeOfficers(services)
}
