import { area, code, count, date, money, ruling, yesNo } from './fact-kind.ts'

/*
 * Every fact that a rule may ask for, once: its type, its Chinese title (trace, scenario files) and what "none" is.
 * Incomes are those of the month before the application (重庆市城乡居民最低生活保障条例 第十二条), farming of the last 12 months.
 */

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
  /** Full-time study. `college` is up to a bachelor's degree 本科及以下. */
  study: code(
    '就学',
    { none: '无', preschool: '学龄前', school: '中小学', college: '专科或本科', postgraduate: '研究生' },
    'none',
  ),
  disability: code(
    '残疾类别',
    {
      none: '无',
      visual: '视力',
      hearing: '听力',
      speech: '言语',
      physical: '肢体',
      intellectual: '智力',
      mental: '精神',
      multiple: '多重',
    },
    'none',
  ),
  /** 1 to 4 as on the certificate; 0 without a certificate. */
  disabilityLevel: count('残疾等级', '级', 0),
  /** A recognised serious illness 重特大疾病. */
  seriousIllness: yesNo('重特大疾病'),
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
  /** Who owes nothing: 特困, 低保, 边缘 and 刚性支出 families, minors, prisoners, the missing, the severely disabled. */
  unable: yesNo('无赡养抚养扶养能力'),
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
}
