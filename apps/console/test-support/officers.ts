import { endpoints, type OfficerCard } from '@jzt/contract'
import { uuid } from './ids.ts'

const officers = {
  village: ['村干部 陈敏', 'village', '500199001001', '演示县南山镇青杠村'],
  clerk: ['周洁', 'town-clerk', '500199001', '演示县南山镇'],
  head: ['吴建国', 'town-head', '500199001', '演示县南山镇'],
  district: ['郑丽', 'district-clerk', '500199', '演示县'],
  city: ['何伟', 'city', '50', '重庆市'],
  auditor: ['孙立', 'auditor', '50', '重庆市'],
  admin: ['系统管理员 赵强', 'administrator', '50', '重庆市'],
} as const
export type Account = keyof typeof officers

export function officer(account: Account): OfficerCard {
  const [name, role, division, divisionName] = officers[account]
  const officerId = uuid(100 + Object.keys(officers).indexOf(account))
  return endpoints.getOfficer.reply.parse({ officerId, account, name, role, division, divisionName, disabled: false })
}
export const everyOfficer = (): OfficerCard[] => (Object.keys(officers) as Account[]).map(officer)
