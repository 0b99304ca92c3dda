import type {
  Absence,
  ApplicationPages,
  AssessmentView,
  AssetItem,
  CaseStanding,
  Disability,
  DocumentKind,
  DwellingItem,
  IncomeKind,
  Mandate,
  NearKinItem,
  NoticeView,
  Occupation,
  RegisterAnswerView,
  Relation,
  SpendingItem,
  StepBody,
  VehicleItem,
} from '@jzt/contract'
import type * as z from 'zod'

/** A table of words that is complete by type: a code that the contract adds does not compile without its words. */
/** A word of the office for every code. */
export type Words<Code extends string> = Readonly<Record<Code, string>>

/** The words of a code that travels as plain text; an unknown one is shown as it came. */
export const wordFor = (table: Readonly<Record<string, string>>, code: string): string => table[code] ?? code

type Receipt = StepBody<'serve-supplement-notice'>
export const receiptMethodWords: Words<Receipt['method']> = {
  'in-person': '当面送达',
  post: '邮寄送达',
  'phone-notice': '电话告知',
  electronic: '电子送达',
  'left-at-home': '留置送达',
}
export const receivedByWords: Words<Receipt['receivedBy']> = {
  applicant: '申请人',
  agent: '代理人',
  'adult-member': '同住成年家属',
  witness: '见证人',
}

/** 法定时限 as the office calls them; the names come as codes. */
export const holderWords: Words<CaseStanding['holder']['unit']> = {
  citizen: '申请人',
  village: '村（社区）',
  town: '镇街',
  district: '区县',
  platform: '系统',
}

export const relationWords: Words<Relation> = {
  self: '本人',
  spouse: '配偶',
  child: '子女',
  parent: '父母',
  grandchild: '孙子女、外孙子女',
  grandparent: '祖父母、外祖父母',
  sibling: '兄弟姐妹',
  'child-in-law': '儿媳、女婿',
  'parent-in-law': '公婆、岳父母',
  other: '其他',
}

export const occupationWords: Words<Occupation> = {
  employed: '就业',
  flexible: '灵活就业',
  farming: '务农',
  unemployed: '失业',
  caring: '照料家人',
  retired: '退休',
  student: '在校学生',
  preschool: '学龄前',
  unable: '丧失劳动能力',
}

export const absenceWords: Words<z.infer<typeof Absence>> = {
  prison: '服刑',
  detained: '羁押',
  'compulsory-rehabilitation': '强制隔离戒毒',
  missing: '失踪',
  conscript: '服义务兵役',
  clergy: '宗教教职人员',
}

type DisabilityView = z.infer<typeof Disability>
export const disabilityWords: Words<DisabilityView['kind']> = {
  visual: '视力',
  hearing: '听力',
  speech: '言语',
  physical: '肢体',
  intellectual: '智力',
  mental: '精神',
  multiple: '多重',
}
const levels = ['', '一级', '二级', '三级', '四级']
export const disabilityText = ({ kind, level }: DisabilityView): string => `${disabilityWords[kind]}${levels[level]}`

export const incomeWords: Words<z.infer<typeof IncomeKind>> = {
  wage: '工资',
  business: '经营',
  farm: '种养',
  property: '财产',
  pension: '养老金',
  'old-age-allowance': '高龄津贴',
  support: '赡养抚养扶养费',
  transfer: '转移',
  other: '其他',
}

export const assetWords: Words<z.infer<typeof AssetItem>['kind']> = {
  deposit: '存款',
  security: '有价证券',
  fund: '基金',
  insurance: '商业保险',
  claim: '债权',
  'payment-account': '支付账户余额',
  company: '企业出资',
}

export const vehicleWords: Words<z.infer<typeof VehicleItem>['kind']> = {
  car: '小汽车',
  truck: '货车',
  'two-wheel-motorcycle': '两轮摩托车',
  'disabled-vehicle': '残疾人代步车',
  ship: '船舶',
  machine: '大型机械',
}

export const spendingWords: Words<z.infer<typeof SpendingItem>['kind']> = {
  medical: '医疗',
  education: '教育',
  rehabilitation: '康复',
  housing: '住房',
  'support-paid': '付给他人的赡养抚养费',
  other: '其他',
}

export const dangerWords: Words<NonNullable<z.infer<typeof DwellingItem>['dangerGrade']>> = {
  A: '安全（甲级）',
  B: '基本安全（乙级）',
  C: '局部危险（丙级）',
  D: '整幢危险（丁级）',
}

type NearKin = z.infer<typeof NearKinItem>
export const positionWords: Words<NearKin['position']> = {
  'public-official': '国家公职人员',
  'allowance-staff': '低保经办人员',
  'village-staff': '村（社区）工作人员',
}

export const reasonWords = {
  illness: '疾病',
  disability: '残疾',
  'old-age': '年老',
  'no-work': '失业',
  schooling: '就学',
  disaster: '灾害事故',
  other: '其他',
} as const

export const helperWords: Words<z.infer<typeof Mandate>['helperRelation']> = {
  relative: '亲属',
  neighbour: '邻居',
  'grid-worker': '网格员',
  'village-staff': '村（社区）工作人员',
  volunteer: '志愿者',
  police: '民警',
  'town-staff': '镇街工作人员',
}

export const documentWords: Words<z.infer<typeof DocumentKind>> = {
  'id-card-front': '身份证人像面',
  'id-card-back': '身份证国徽面',
  'household-book': '户口簿',
  mandate: '委托书',
  'income-proof': '收入证明',
  'property-proof': '财产证明',
  'illness-proof': '疾病证明',
  'disability-card': '残疾证',
  'school-proof': '就学证明',
  'court-document': '法院文书',
  bill: '缴费单',
  signature: '签名',
  'authorisation-paper': '纸质授权书',
  'helper-photo': '现场照片',
  'visit-photo': '走访照片',
  evidence: '佐证材料',
  other: '其他材料',
}

type Answer = z.infer<typeof RegisterAnswerView>
export const registerWords: Words<Answer['register']> = {
  household: '户籍登记',
  'social-insurance': '社会保险',
  'real-estate': '不动产登记',
  vehicle: '车辆登记',
}
export const answerWords: Words<Answer['status']> = {
  waiting: '等待答复',
  found: '查到记录',
  none: '没有记录',
  'not-covered': '不在查询范围',
  error: '查询出错',
  'no-answer': '没有答复',
  malformed: '答复读不懂',
  'stood-in': '其他证据代替',
}

export const visitWords: Words<StepBody<'record-visit'>['kind']> = {
  home: '入户调查',
  neighbour: '邻里访问',
  letter: '信函索证',
  phone: '电话',
  video: '视频',
}
export const housingWords: Words<StepBody<'record-visit'>['housing']> = {
  own: '自有住房',
  rented: '租房',
  'public-rental': '公租房',
  borrowed: '借住',
  dangerous: '危房',
  other: '其他',
}

export const resultWords: Words<z.infer<typeof AssessmentView>['result']> = {
  dibao: '符合低保',
  'single-person': '符合单人保',
  marginal: '符合低保边缘',
  tekun: '符合特困',
  temporary: '符合临时救助',
  rigid: '符合刚性支出困难',
  none: '不符合',
  undecided: '暂不能判定',
}

export const outcomeWords: Words<StepBody<'resolve-finding'>['outcome']> = {
  'statement-stands': '以申报为准',
  'register-stands': '以核对为准',
  corrected: '按核实数更正',
  irrelevant: '不影响认定',
}

/** What is handed over against a receipt; the rest is there to be read as soon as it is written. */
export const servedByReceipt: readonly NoticeView['kind'][] = ['supplement', 'decision', 'adjustment']

/** The pages of the application as the office names them. */
export const applicationPageWords: Words<keyof ApplicationPages> = {
  asking: '申请哪一项',
  mandate: '委托信息',
  registered: '户籍地址',
  living: '居住地址',
  registeredOutside: '市外户籍',
  temporary: '遇到的困难',
  area: '城乡类别',
  contactPhone: '联系电话',
  members: '家庭成员',
  income: '收入',
  assets: '金融资产',
  dwellings: '房屋',
  vehicles: '车辆船舶机械',
  spending: '支出',
  supporters: '赡养抚养扶养义务人',
  consumption: '大额消费',
  utilities: '水电燃料通讯物业',
  reasons: '申请原因',
  nearKin: '近亲属申明',
  documents: '材料',
  bankAccount: '银行账号',
}
