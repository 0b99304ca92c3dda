import { type StepName, stepWords } from '@jzt/contract'
import { answerWords, registerWords } from './words.ts'

const deeds: Readonly<Record<string, string>> = {
  submit: '提交申请',
  'read:case': '查看档案',
  'read:case:id-numbers': '查看完整身份证号',
  'read:assessment': '查看测算',
  'read:audit': '查看审计记录',
  'read:letter-preview': '预览决定书',
  'read:notice': '查看文书',
  'read:notice-pdf': '打印文书',
  'read:special-hardship': '查看特殊困难人员名单',
  'special-hardship:add': '列入特殊困难人员名单',
  'special-hardship:remove': '移出特殊困难人员名单',
  'read:letter': '查看决定书',
  'read:letter-pdf': '下载决定书',
  'read:progress': '查看办理进度',
  'read:publicity-board': '打开公示单',
  'document-read': '查看材料',
  'document-added': '上传材料',
  'register-asked': '向登记部门查询',
  'register-answered': '登记部门答复',
  'authorisation-link-sent': '发送授权链接',
  'authorisation-opened': '打开授权书',
  'authorisation-signed': '签署授权书',
  'authorisation-withdrawn': '撤回授权',
  'supporter-link-sent': '给义务人发链接',
  'supporter-request-opened': '义务人打开授权书',
  'supporter-consented': '义务人同意核查',
  'supporter-declined': '义务人不同意核查',
  search: '查找',
}

/** What was done, in words. A deed that has none here is shown by its code: an audit hides nothing. */
export function auditWords(what: string): string {
  if (!what.startsWith('step:')) return deeds[what] ?? what
  const step = what.slice('step:'.length)
  return Object.hasOwn(stepWords, step) ? `办理：${stepWords[step as StepName]}` : what
}

const reasons: Readonly<Record<string, string>> = {
  document: '',
  submit: '提交申请',
  'own-code': '本人验证码',
  'handwriting-and-photo': '手写签名加现场照片',
  'scanned-paper': '纸质授权书',
  guardian: '监护人代签',
  replay: '复算',
  ...registerWords,
  ...answerWords,
}
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The circumstances of a deed: codes in words, without the ids that only the log needs. */
export const auditReason = (why: string): string =>
  why
    .split(' ')
    .filter((part) => !uuid.test(part))
    .map((part) => (Object.hasOwn(reasons, part) ? reasons[part] : part))
    .filter(Boolean)
    .join(' ')
