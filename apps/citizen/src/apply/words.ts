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

/** What is applied for, by what people know of themselves. */
export const wants = options({
  dibao: '生活一直困难，申请低保',
  tekun: '特困：老人、残疾人、孩子没有依靠',
  rigid: '看病、上学花费太大',
  temporary: '突然出了急事，要临时救助',
  unsure: '不知道选哪个',
})

export const livings = options({
  together: '住在一起',
  away: '在外打工或上学，花销算一家',
  prison: '在服刑',
  detained: '被羁押',
  'compulsory-rehabilitation': '强制戒毒',
  missing: '失踪',
  conscript: '当义务兵',
  clergy: '在寺庙、教堂住',
})

/** Of kin other than husband, wife and children it counts whether it is a year already. */
export const kinLivings = [
  { value: 'together', label: '住在一起，满一年了' },
  { value: 'together-new', label: '住在一起，不到一年' },
  ...livings.slice(1),
]

export const bedriddens = options({
  no: '没有卧床',
  'under-half-year': '卧床，不到半年',
  'half-year': '卧床半年以上',
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
  'old-age-allowance': '高龄津贴',
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
  company: '开的公司、入的股',
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
  'support-paid': '给外面老人孩子的钱',
  other: '其他',
})

export const supporterRelations = options({
  child: '儿子或女儿',
  parent: '父亲或母亲',
  spouse: '丈夫或妻子',
  grandchild: '孙辈、外孙辈',
  grandparent: '祖父母、外祖父母',
  sibling: '兄弟姐妹',
})

export const supporterStatuses = options({
  able: '都没有',
  dibao: '领低保',
  tekun: '是特困人员',
  marginal: '低保边缘家庭',
  rigid: '大额支出困难家庭',
  'severely-disabled': '一级、二级残疾',
  'intellectual-level-3': '智力三级残疾',
  'mental-level-3': '精神三级残疾',
  'no-capacity': '法院认定不能自理事务',
  minor: '没满 18 岁',
  prison: '在服刑',
  missing: '失踪',
  unknown: '不清楚',
})

export const consumptions = options({
  'built-home': '自己建房',
  'bought-home': '买商品房',
  renovation: '高档装修',
  'study-abroad': '自费出国留学',
  'private-school': '民办小学、初中的学费',
  insurance: '商业保险',
})

export const homeReasons = options({
  none: '都不是',
  disaster: '受灾后重建',
  danger: '危房改造',
  demolition: '拆迁',
  misfortune: '后来家里出了大变故',
})

export const emergencies = options({
  illness: '突然得了重病',
  accident: '意外受伤、出事',
  traffic: '车祸',
  fire: '火灾',
  'no-support': '一个人在外，没人管',
  'illness-cost': '看病花费太大',
  schooling: '上学花费太大',
  other: '别的急事',
})

export const earlierAids = options({
  none: '没有领过',
  'other-cause': '领过，为别的事',
  'same-cause': '领过，也是为这件事',
})

export const filingPlaces = options({
  register: '户口所在的镇街',
  residence: '现在住的镇街',
  emergency: '出事的地方',
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
