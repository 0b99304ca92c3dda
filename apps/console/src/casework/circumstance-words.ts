import type { ConsumptionItem, Supporter, SupporterStatus, TemporaryNeed } from '@jzt/contract'
import type { Words } from './words.ts'

/** What a supporter is to the member whom he owes support. */
export const supporterWords: Words<Supporter['relation']> = {
  spouse: '配偶',
  child: '子女',
  parent: '父母',
  grandchild: '孙子女、外孙子女',
  grandparent: '祖父母、外祖父母',
  sibling: '兄弟姐妹',
}

export const supporterStatusWords: Words<SupporterStatus> = {
  able: '无下列情形',
  tekun: '特困人员',
  dibao: '低保家庭',
  marginal: '低保边缘家庭',
  rigid: '刚性支出困难家庭',
  minor: '未成年',
  prison: '服刑',
  missing: '失踪',
  'no-capacity': '无民事行为能力',
  'severely-disabled': '重度残疾',
  'intellectual-level-3': '三级智力残疾',
  'mental-level-3': '三级精神残疾',
  unknown: '不清楚',
}

export const consumptionWords: Words<ConsumptionItem['kind']> = {
  'built-home': '三年内自建住房',
  'bought-home': '三年内购买商品房',
  renovation: '三年内高档装修',
  'study-abroad': '自费留学',
  'private-school': '高收费私立学校',
  insurance: '商业保险',
}

export const becauseWords: Words<NonNullable<ConsumptionItem['because']>> = {
  disaster: '灾后重建',
  danger: '排除危险',
  demolition: '征收拆迁',
  misfortune: '此后遭遇重大变故',
}

export const needWords: Words<TemporaryNeed['kind']> = { sudden: '急难型', expenditure: '支出型' }

export const causeWords: Words<NonNullable<TemporaryNeed['cause']>> = {
  fire: '火灾',
  traffic: '交通事故',
  accident: '其他意外',
  illness: '突发重病',
  schooling: '子女就学',
  'no-support': '一时没有依靠',
  other: '其他',
}

export const filedAtWords: Words<TemporaryNeed['filedAt']> = {
  register: '户籍地',
  residence: '居住地',
  emergency: '急难发生地',
}
