import type { Role } from '@jzt/casework'
import { familyByKey } from '@jzt/sandbox'
import { seedDemoPhones } from '../places/index.ts'
import type { Equipment } from '../platform/equipment.ts'
import { demoOfficers, demoPassword } from './accounts.ts'
import { makeCases, workCount } from './cases.ts'
import { makeOfficers } from './officers.ts'

export { declaredPages } from './declared-pages.ts'

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

/** From the city down to the villages, and after them those who handle no case. */
const levels: readonly (readonly Role[])[] = [
  ['city'],
  ['district-clerk', 'district-head'],
  ['town-clerk', 'town-head'],
  ['village'],
  ['auditor', 'administrator'],
]
const levelOf = (role: Role): number => levels.findIndex((roles) => roles.includes(role))

/** Whoever can sign in to the demo city, as the start prints it; any other member's phone of a family works as well. */
export const demoAccounts: readonly DemoAccount[] = [
  ...demoOfficers
    .toSorted((one, other) => levelOf(one.role) - levelOf(other.role))
    .map(({ role, place, account }) => ({ role: roleNames[role], place, account, password: demoPassword })),
  citizen('case-1', '申请人，三口之家，还没有申请'),
  citizen('grid-worker', '帮办人，替没有手机的老人申请'),
  citizen('case-12', '申请正在公示'),
  citizen('single-person', '女儿在领单人保，全家认定为低保边缘'),
  citizen('tekun-68', '在领特困供养'),
  citizen('marginal-three', '低保边缘家庭，有效期将满'),
]

/**
 * Fills an empty database with the demo city: officers, then every invented family but two through the real steps of the
 * office, on past working days. Throws when anything is refused: a demo city is whole or none.
 */
export async function seedDemoCity(equipment: Equipment, progress: (line: string) => void): Promise<void> {
  const { db } = equipment
  if (await db.selectFrom('officer').select('officerId').limit(1).executeTakeFirst()) {
    throw new Error('the demo city is only made in an empty database: this one has officers already')
  }
  progress('建立演示城市：岗位账号… Making the demo city: officers…')
  await seedDemoPhones(db)
  const staff = await makeOfficers(equipment)
  const bar = progressBar(progress, workCount)
  await makeCases(equipment, staff, bar)
}

export { clearHalfMadeCity } from './half-made.ts'

/** A line at every fifth of the work. */
function progressBar(progress: (line: string) => void, total: number): () => void {
  let done = 0
  const fifth = () => Math.floor((done * 5) / total)
  return () => {
    const before = fifth()
    done += 1
    if (fifth() === before) return
    const bar = '█'.repeat(fifth() * 4).padEnd(20, '░')
    progress(`演示城市 Demo city ${bar} ${fifth() * 20}%`)
  }
}
