import { area, code, count, date, money, moneyToState, ruling, yesNo } from './fact-kind.ts'

/*
 * Every fact that a rule may ask for, once: its type, its Chinese title (trace, scenario files) and what "none" is.
 * Incomes are those of the month before the application (重庆市城乡居民最低生活保障条例 第十二条), farming of the last 12 months.
 */

/** The kinds on a disability certificate 残疾人证. */
const disabilityKinds = {
  none: '无',
  visual: '视力',
  hearing: '听力',
  speech: '言语',
  physical: '肢体',
  intellectual: '智力',
  mental: '精神',
  multiple: '多重',
} as const

/** What assistance somebody is recognised for already. */
const aidKinds = {
  none: '无',
  tekun: '特困人员',
  dibao: '低保对象',
  marginal: '低保边缘家庭成员',
  rigid: '刚性支出困难家庭成员',
} as const

/** Facts of one person named in the application, whether or not the person turns out to belong to the household. */
export const memberCatalogue = {
  /** What the person is to the applicant. In-laws are owed support through the applicant's spouse or child. */
  relation: code('与申请人关系', {
    applicant: '本人',
    spouse: '配偶',
    child: '子女',
    parent: '父母',
    grandparent: '祖父母或外祖父母',
    grandchild: '孙子女或外孙子女',
    sibling: '兄弟姐妹',
    'child-in-law': '儿媳或女婿',
    'parent-in-law': '配偶的父母',
    unrelated: '无法定义务关系',
  }),
  birth: date('出生日期'),
  /** Household registration 户籍: members registered elsewhere count, the applicant must be registered in Chongqing. */
  register: code('户籍', { chongqing: '本市', elsewhere: '市外' }, 'chongqing'),
  /** Why somebody does not live with the family although kin. `detained` 刑拘在押: before a sentence. */
  absence: code(
    '不在家情形',
    {
      none: '无',
      'serving-sentence': '服刑',
      'compulsory-rehabilitation': '强制隔离戒毒',
      'declared-missing': '宣告失踪',
      conscript: '义务兵',
      detained: '刑拘在押',
    },
    'none',
  ),
  /** Full years living in a religious place without a break 连续在宗教场所居住. */
  clergyYears: count('在宗教场所连续居住', '年', 0),
  /** Full months living together with the applicant; only asked of kin other than spouse and minor child. */
  monthsTogether: count('共同居住', '个月', 0),
  /** An adult who cannot live independently 不能独立生活 (disability, illness); students are judged by `study`. */
  cannotLiveAlone: yesNo('不能独立生活'),
  /** Full-time study. `school` includes secondary vocational school 中等职业学校, `college` is up to a bachelor's degree 本科及以下. */
  study: code(
    '就学',
    { none: '无', preschool: '学龄前', school: '中小学', college: '专科或本科', postgraduate: '研究生' },
    'none',
  ),
  disability: code('残疾类别', disabilityKinds, 'none'),
  /** 1 to 4 as on the certificate; 0 without a certificate. */
  disabilityLevel: count('残疾等级', '级', 0),
  /** A recognised serious illness 重特大疾病. */
  seriousIllness: yesNo('重特大疾病'),
  /** Full months in bed without a break. */
  bedriddenMonths: count('卧床', '个月', 0),
  /** Declared by a court; a minor is judged by age. */
  noCivilCapacity: yesNo('无民事行为能力'),
  /** What the person is recognised for today, before this application is judged. */
  aid: code('现有救助身份', aidKinds, 'none'),
  /* The six items of the self-care assessment 自理能力评估: findings, so silence is neither yes nor no. */
  eatsAlone: ruling('自主吃饭'),
  dressesAlone: ruling('自主穿衣'),
  getsUpAlone: ruling('自主上下床'),
  usesToiletAlone: ruling('自主如厕'),
  walksAlone: ruling('室内自主行走'),
  washesAlone: ruling('自主洗澡'),
  /** Both parents dead or untraceable, as recognised by the civil affairs office. */
  orphan: yesNo('孤儿'),
  /** 事实无人抚养, as recognised by the civil affairs office. */
  deFactoUnsupported: yesNo('事实无人抚养'),
  inChildInstitution: yesNo('由儿童福利机构抚养'),
  /** A minor who fits both chooses; the guardian says so, and nobody else. */
  choseChildAllowance: yesNo('监护人选择领取儿童基本生活费'),
  needsLongTermCare: yesNo('需要长期照护'),
  /** Pay, bonuses and allowances of the month. */
  wage: money('工资'),
  /** Necessary cost of employment 必要的就业成本, as recognised by the survey. */
  employmentCost: money('必要就业成本'),
  /** Business receipts of the month. */
  businessRevenue: money('经营收入'),
  /** Business costs, depreciation and production tax of the month. */
  businessCost: money('经营成本'),
  /** Interest, dividends, rent, land transfer, collective dividends of the month. */
  propertyIncome: money('财产收入'),
  /** Pensions other than the resident scheme's, unemployment benefit, regular transfers of the month. */
  transfers: money('转移收入'),
  /** The part of `transfers` that the test for 特困 ignores: old-age allowance 高龄津贴, medical insurance reimbursements. */
  transfersTekunIgnores: money('其中特困认定不计的转移收入'),
  /** Resident pension 城乡居民养老金, all of it. */
  residentPension: money('城乡居民养老金'),
  /** The centrally set basic part of the resident pension, which is not counted. */
  basicPension: money('其中基础养老金'),
  /** Maintenance that the person pays to others 赡养费、抚养费支出. */
  supportPaid: money('支付的赡养抚养费'),
  /** 优待抚恤金, 奖学金, 计划生育奖励扶助, 见义勇为奖励, 政府救助款物: shown, never counted. */
  notCounted: money('不计入收入的款项'),
  /** Deposits, securities, funds, commercial insurance, claims. */
  financialAssets: money('金融资产'),
  /** A grown-up kept by parents or siblings; asked only of the ill and the disabled, else silence is not "no". */
  keptByKin: ruling('由父母或兄弟姐妹供养'),
  /** On the local list of people in special hardship 确有特殊困难人员; the office keeps it, and who is not on it is not. */
  specialHardship: yesNo('列入当地特殊困难人员名单'),
  /** Suitable jobs refused without good reason, as the office has recorded them. */
  refusedJobs: count('无正当理由拒绝合适工作', '次', 0),
  /** An officer's finding on who could work and does not; asked only where an income is then assumed. */
  idleWithoutReason: ruling('有劳动能力无正当理由未就业'),
  /** A steady job whose pay cannot be proven: another figure takes the place of the pay stated. */
  wageUnproven: yesNo('有稳定工作但不能证明收入'),
  /** What the person's industry paid on average last year, by the month; asked only where pay cannot be proven. */
  industryWage: moneyToState('同行业上年月平均工资'),
  /* Spending of the last 12 months, read only where the family was asked about it. */
  studiesAbroad: yesNo('自费出国留学'),
  privateSchoolFee: money('义务教育民办学校年学费'),
  insurancePremium: money('商业保险年缴费'),
}

/** Facts of one dwelling that the family owns. */
export const dwellingCatalogue = {
  area: area('建筑面积'),
  /** Certified danger grade: C and D are not counted as a home. */
  danger: code('危房等级', { none: '非危房', C: 'C级危房', D: 'D级危房' }, 'none'),
}

/** Facts of one vehicle, ship or machine in the family's name. */
export const vehicleCatalogue = {
  type: code('车辆类型', {
    car: '汽车',
    truck: '货车',
    'two-wheel-motorcycle': '普通二轮摩托车',
    'disabled-vehicle': '残疾人代步车',
    ship: '船舶',
    'construction-machine': '工程机械',
    'farm-machine': '大型农机',
  }),
  presentValue: money('现值'),
  /** Scrapped but not cancelled in the register, with evidence. */
  scrapped: yesNo('已报废'),
}

/** Facts of one person outside the household who owes support 法定赡养、抚养、扶养义务人, and of that person's own household. */
export const supporterCatalogue = {
  /** An officer's finding 认定, for the cases that the city adds and for whatever the facts below do not tell. */
  unable: yesNo('无赡养抚养扶养能力'),
  age: count('义务人年龄', '岁'),
  /** What the supporter is recognised for today. */
  aid: code('义务人救助身份', aidKinds, 'none'),
  standing: code(
    '义务人情形',
    {
      none: '无',
      minor: '未成年',
      'no-civil-capacity': '无民事行为能力',
      'declared-missing': '宣告失踪',
      'serving-sentence': '服刑',
    },
    'none',
  ),
  disability: code('义务人残疾类别', disabilityKinds, 'none'),
  disabilityLevel: count('义务人残疾等级', '级', 0),
  /** The supporter's own monthly income; asked only of the old and the disabled. */
  ownIncome: moneyToState('义务人本人月收入'),
  /** Whether what the supporter owns is within the rule for low-income families. */
  propertyWithinRule: ruling('义务人财产符合规定'),
  /** Monthly amount in a court's or mediator's document; 0 where there is none. */
  agreedAmount: money('法律文书确定的月给付额'),
  /** Monthly income of the supporter's whole household. */
  householdIncome: money('义务人家庭月收入'),
  householdSize: count('义务人家庭人口', '人'),
  /** Everybody to whom any member of the supporter's household owes support. */
  supportedPeople: count('需赡养抚养扶养人数', '人', 1),
}

/** Facts of the household as a whole. */
export const householdCatalogue = {
  /** Contracted land or a share in collective income means the rural standard. */
  standardArea: code('适用标准', { urban: '城市', rural: '农村' }),
  /** Farm receipts of the last 12 months. */
  farmRevenue: money('近12个月农业收入'),
  /** Direct cost of that farming. */
  farmCost: money('近12个月农业直接成本'),
  shops: count('商铺', '间', 0),
  companies: count('企业', '家', 0),
  /** An officer's finding on the company 人工认定; asked only when there is one. */
  companyAccepted: ruling('企业情况经人工认定不影响'),
  /** What the members paid themselves for treatment in the 12 months before the application, after insurance and aid. */
  medicalSpending: moneyToState('近12个月医疗自付支出'),
  /** School and boarding fees that the family paid itself in the same time. */
  educationSpending: moneyToState('近12个月教育自付支出'),
  /** Rehabilitation of disabled members that the family paid itself in the same time. */
  rehabilitationSpending: moneyToState('近12个月残疾康复自付支出'),
  /** Whether something happened that asks for 临时救助: a sudden emergency 急难型, or a cost the family cannot bear 支出型. */
  hardship: code('临时困难类型', { none: '无', sudden: '急难型', expenditure: '支出型' }, 'none'),
  /** Which of the situations named by the law it is. */
  hardshipSituation: code('临时困难情形', {
    accident: '意外事件',
    illness: '家庭成员突发重大疾病',
    'dibao-spending': '低保家庭生活必需支出突然增加',
    other: '其他特殊困难',
    'without-support': '个人因自身以外的原因得不到家庭支持',
  }),
  /** How many people the emergency hit, the applicant included. */
  affectedPersons: count('受困人数', '人'),
  /** The necessary cost of 12 months that the family bears itself: what insurance and other aid pay is taken off. */
  necessaryCost: moneyToState('近12个月自付的必需费用'),
  /** Whether 临时救助 was granted before for this very cause. */
  aidedForSameCause: ruling('曾因同一原因获得临时救助'),
  /** Full months since then; asked only when it was. */
  monthsSinceSameAid: count('距上次同因救助', '个月'),
  /** 临时救助 that the family was granted in this calendar year. */
  aidReceivedThisYear: moneyToState('本年度已获临时救助金额'),
  /** What the place where the family asks is to it 户籍地、居住地、急难发生地. */
  placeOfRequest: code('申请所在地', {
    register: '户籍地',
    residence: '居住地',
    emergency: '急难发生地',
    elsewhere: '其他地方',
  }),
  /** A disaster or accident after which a district may overlook a larger dwelling. */
  majorDisaster: ruling('遭遇重大灾害或事故'),
  /** Whether the family was asked about its spending at all. Who was not asked has not said "none". */
  consumptionAsked: code('消费支出询问', { 'not-asked': '未询问', asked: '已询问' }, 'not-asked'),
  homeSpending: code(
    '近三年建房购房装修',
    { none: '无', built: '自建住房', bought: '购买商品住房', renovated: '高档装修' },
    'none',
  ),
  /** Why it does not count: rebuilt after a disaster, removed from danger or by the state, or struck by misfortune since. */
  homeSpendingReason: code(
    '建房购房装修的特殊原因',
    { none: '无', disaster: '灾后重建', danger: '排除危险', demolition: '征收拆迁', misfortune: '此后遭遇重大变故' },
    'none',
  ),
  /** Water, power, fuel, phone and property fee of a month; asked only where the district has set a limit. */
  utilities: moneyToState('水电燃料通讯物业月支出'),
  /** What the household is paid today, when it is one that already gets 低保; 0 for everybody else. */
  paidAmount: money('现发低保金'),
  /** Why the income of a paid household rose; must be stated for it. */
  incomeRise: code('收入增加原因', { none: '没有增加', employment: '成员就业', other: '其他原因' }),
  graceMonthsUsed: count('已享受渐退期', '个月', 0),
}
