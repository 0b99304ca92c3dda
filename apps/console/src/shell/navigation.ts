import type { OfficerCard } from '@jzt/contract'

export type Role = OfficerCard['role']

export const roleWords: Record<Role, string> = {
  village: '村（社区）工作人员',
  'town-clerk': '镇街经办人',
  'town-head': '镇街负责人',
  'district-clerk': '区县经办人',
  'district-head': '区县负责人',
  city: '市级工作人员',
  auditor: '审计员',
  administrator: '系统管理员',
}

export interface Place {
  readonly path: string
  readonly title: string
  readonly roles: readonly Role[]
}

const handling: readonly Role[] = ['village', 'town-clerk', 'town-head', 'district-clerk', 'district-head']
const watching: readonly Role[] = ['city', 'auditor']

const places: readonly Place[] = [
  { path: '/worklist', title: '待办', roles: [...handling, ...watching] },
  { path: '/publicity', title: '公示栏', roles: [...handling, ...watching] },
  { path: '/spot-checks', title: '抽查', roles: ['district-clerk', 'district-head', ...watching] },
  {
    path: '/supervision',
    title: '督办',
    roles: ['town-head', 'district-clerk', 'district-head', ...watching],
  },
  {
    path: '/special-hardship',
    title: '特殊困难名单',
    roles: ['town-clerk', 'town-head', 'district-clerk', 'district-head', 'auditor'],
  },
  { path: '/policy', title: '政策参数', roles: ['district-clerk', 'district-head', ...watching] },
  { path: '/simulation', title: '政策模拟', roles: ['district-clerk', 'district-head', ...watching] },
  { path: '/officers', title: '工作人员', roles: ['administrator', 'auditor'] },
  { path: '/verification-guide', title: '核对说明', roles: [...handling, ...watching] },
]

/** The entries of the left navigation for a role; the server checks each call again. */
export const placesFor = (role: Role): readonly Place[] => places.filter((place) => place.roles.includes(role))

/** The first screen after signing in. */
export const homeOf = (role: Role): string => placesFor(role)[0]?.path ?? '/verification-guide'
