import type { ApplicationMember } from '@jzt/contract'
import type { Option } from '../ui/option.ts'

const options = (words: Record<string, string>): readonly Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

export const relations = options({
  spouse: '丈夫或妻子',
  child: '儿子或女儿',
  parent: '父亲或母亲',
  grandchild: '孙辈、外孙辈',
  grandparent: '祖父母、外祖父母',
  sibling: '兄弟姐妹',
  'child-in-law': '儿媳或女婿',
  'parent-in-law': '公婆或岳父母',
  other: '其他亲属',
})

export const occupations = options({
  employed: '上班，有单位',
  flexible: '打零工、做小生意',
  farming: '种地、养殖',
  unemployed: '没有工作，正在找',
  caring: '在家照顾家人',
  retired: '已经退休、养老',
  student: '上学',
  preschool: '还没上学',
  unable: '干不了活',
})

export const livings = options({
  together: '住在一起',
  away: '在外打工或上学，花销算一家',
  prison: '在服刑',
  detained: '被羁押',
  'compulsory-rehabilitation': '强制戒毒',
  missing: '失踪',
  conscript: '当义务兵',
  clergy: '宗教教职人员',
})

export const disabilities = options({
  none: '没有残疾证',
  visual: '看不见（视力）',
  hearing: '听不见（听力）',
  speech: '说不了话（言语）',
  physical: '肢体',
  intellectual: '智力',
  mental: '精神',
  multiple: '多重残疾',
})

export const levels = options({ '1': '一级（最重）', '2': '二级', '3': '三级', '4': '四级' })

export const schoolings = options({
  compulsory: '小学、初中',
  'upper-secondary': '高中、中专',
  undergraduate: '大专、本科',
  postgraduate: '研究生',
})

export const incomeKinds = options({
  wage: '工资、打工的钱',
  business: '做生意',
  farm: '种地、养殖',
  pension: '养老金、退休金',
  property: '房租、利息、土地租金',
  support: '子女或亲属给的钱',
  transfer: '政府补贴',
  other: '其他',
})

export const assetKinds = options({
  deposit: '银行存款',
  'payment-account': '微信、支付宝里的钱',
  security: '股票',
  fund: '基金、理财',
  insurance: '商业保险',
  claim: '借给别人的钱',
})

export const vehicleKinds = options({
  car: '小汽车、面包车',
  truck: '货车',
  'two-wheel-motorcycle': '两轮摩托车',
  'disabled-vehicle': '残疾人专用车',
  ship: '船',
  machine: '农机、挖掘机等',
})

export const spendingKinds = options({
  medical: '看病、吃药',
  education: '上学',
  rehabilitation: '残疾康复',
  housing: '房租、修房',
  other: '其他',
})

export const hardships = options({
  illness: '生病',
  disability: '残疾',
  'old-age': '年纪大',
  'no-work': '没有工作',
  schooling: '孩子上学',
  disaster: '遭了灾',
  other: '其他',
})

export const helperRelations = options({
  relative: '亲属',
  neighbour: '邻居',
  'grid-worker': '网格员',
  'village-staff': '村（社区）干部',
  volunteer: '志愿者',
  police: '民警',
  'town-staff': '镇街工作人员',
})

export const helpReasons = options({
  old: '年纪大，不会用手机',
  'severely-disabled': '重度残疾',
  'gravely-ill': '病得重',
  'no-phone': '没有手机',
  other: '其他原因',
})

export const kinRelations = options({
  spouse: '丈夫或妻子',
  parent: '父母',
  child: '子女',
  sibling: '兄弟姐妹',
  grandparent: '祖父母、外祖父母',
  grandchild: '孙辈、外孙辈',
})

export const kinPositions = options({
  'public-official': '公务员、事业单位人员',
  'allowance-staff': '办低保的工作人员',
  'village-staff': '村（社区）干部',
})

/** The members as options: whose income, whose car. */
export const memberOptions = (members: readonly ApplicationMember[]): readonly Option[] =>
  members.map((member) => ({ value: member.key, label: member.name }))
