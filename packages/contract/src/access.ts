import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import {
  CitizenIdSchema,
  DivisionCodeSchema,
  InstantSchema,
  MobileSchema,
  OfficerIdSchema,
  requiredText,
} from './primitives.ts'

export const RoleSchema = z.enum([
  'village',
  'town-clerk',
  'town-head',
  'district-clerk',
  'district-head',
  'city',
  'auditor',
  'administrator',
])

export const CitizenSession = z.strictObject({
  token: z.string(),
  citizenId: CitizenIdSchema,
  phone: z.string().describe('masked'),
  expiresAt: InstantSchema,
})

export const OfficerCard = z.strictObject({
  officerId: OfficerIdSchema,
  account: z.string(),
  name: z.string(),
  role: RoleSchema,
  division: z.string(),
  divisionName: z.string(),
  disabled: z.boolean(),
})
export type OfficerCard = z.infer<typeof OfficerCard>

const password = z.string().min(12, '密码至少 12 个字').max(200)
const account = z
  .string()
  .trim()
  .regex(/^[a-z0-9.-]{3,40}$/, '账号用小写字母、数字、点和短横线，3 到 40 个')

export const access = {
  requestSignInCode: endpoint('requestSignInCode', {
    summary: '发送登录验证码（同一号码每小时至多十次；不说明号码是否登记过）',
    access: 'public',
    body: z.strictObject({ phone: MobileSchema }),
    reply: z.strictObject({ resendAfterSeconds: z.int(), validSeconds: z.int() }),
    status: 202,
    idempotent: false,
  }),
  signInWithCode: endpoint('signInWithCode', {
    summary: '验证码登录（每个验证码至多试五次，十分钟内有效，只能用一次）',
    access: 'public',
    body: z.strictObject({ phone: MobileSchema, code: z.string().regex(/^\d{6}$/, '请填写 6 位验证码') }),
    reply: CitizenSession,
    status: 201,
    idempotent: false,
  }),
  signInWithWechat: endpoint('signInWithWechat', {
    summary: '微信登录（wx.login 的一次性 code；首次登录还要手机号 code）',
    access: 'public',
    body: z.strictObject({ code: requiredText(200, 'code'), phoneCode: z.string().max(200).optional() }),
    reply: CitizenSession,
    status: 201,
    idempotent: false,
  }),
  signOutCitizen: endpoint('signOutCitizen', {
    summary: '退出',
    access: 'citizen',
    reply: z.strictObject({}),
    idempotent: false,
  }),
  getCitizen: endpoint('getCitizen', {
    summary: '当前登录的人',
    access: 'citizen',
    reply: z.strictObject({ citizenId: CitizenIdSchema, phone: z.string() }),
  }),
  signInStaff: endpoint('signInStaff', {
    summary: '工作人员登录（每分钟六次，连错五次锁定三十分钟）',
    access: 'public',
    body: z.strictObject({
      account: z.string().trim().min(1, '请填写账号').max(40),
      password: z.string().min(1, '请填写密码').max(200),
    }),
    reply: OfficerCard,
    status: 201,
    idempotent: false,
  }),
  signOutStaff: endpoint('signOutStaff', {
    summary: '退出',
    access: 'staff',
    reply: z.strictObject({}),
    idempotent: false,
  }),
  getOfficer: endpoint('getOfficer', { summary: '当前登录的工作人员', access: 'staff', reply: OfficerCard }),
  createFirstAdministrator: endpoint('createFirstAdministrator', {
    summary: '用一次性令牌建立第一个系统管理员',
    access: 'public',
    body: z.strictObject({ token: requiredText(200, '令牌'), account, name: requiredText(50, '姓名'), password }),
    reply: OfficerCard,
    status: 201,
    idempotent: false,
  }),
  listOfficers: endpoint('listOfficers', {
    summary: '工作人员名册（系统管理员、审计员）',
    access: 'staff',
    query: z.strictObject({ division: DivisionCodeSchema.optional() }),
    reply: z.strictObject({ officers: z.array(OfficerCard) }),
  }),
  createOfficer: endpoint('createOfficer', {
    summary: '新建工作人员账号',
    access: 'staff',
    body: z.strictObject({
      account,
      name: requiredText(50, '姓名'),
      role: RoleSchema,
      division: z.string().regex(/^50(\d{4}|\d{7}|\d{10})?$/, '请选择行政区划'),
      password,
    }),
    reply: OfficerCard,
    status: 201,
    // No idempotency key: its hash of the body would be a fast hash of the password. A second account is refused anyway.
    idempotent: false,
  }),
  disableOfficer: endpoint('disableOfficer', {
    summary: '停用账号，其登录立即失效',
    access: 'staff',
    params: z.strictObject({ officerId: OfficerIdSchema }),
    body: z.strictObject({ reason: requiredText(500, '理由') }),
    reply: OfficerCard,
  }),
  resetOfficerPassword: endpoint('resetOfficerPassword', {
    summary: '重设密码，其登录立即失效',
    access: 'staff',
    params: z.strictObject({ officerId: OfficerIdSchema }),
    body: z.strictObject({ password }),
    reply: OfficerCard,
    idempotent: false,
  }),
  listColleagues: endpoint('listColleagues', {
    summary: '本单位及下级单位的工作人员（选同行人、登记亲属关系时用）',
    access: 'staff',
    reply: z.strictObject({
      colleagues: z.array(
        z.strictObject({ officerId: OfficerIdSchema, name: z.string(), role: RoleSchema, divisionName: z.string() }),
      ),
    }),
  }),
}
