import type { Month, PlainDate } from '@jzt/kernel'
import { yuan } from '@jzt/kernel'
import type { Family } from './family.ts'
import { family, member } from './invent.ts'
import { places } from './places.ts'

const month = (text: string) => text as Month
const day = (text: string) => text as PlainDate

/** Families whom another programme than 低保 is for: 特困, 临时救助, 低保边缘, 单人保, 刚性支出困难. */
export const programmeFamilies: readonly Family[] = [
  family({
    no: 40,
    key: 'tekun-68',
    story: '男，68 岁，只有基础养老金，独女一级精神残疾、收入低：特困，洗澡、行走要人帮',
    area: 'urban',
    registered: places.huayipo.code,
    addressLine: '31号1-1',
    asks: ['tekun'],
    members: [
      member('self', '邓长富', ['male', '1958-03-19'], {
        occupation: 'retired',
        pension: { scheme: 'resident', monthly: yuan(145), basic: yuan(145), since: month('2018-04') },
        dwellings: [
          { line: '31号1-1', areaSquareMetres: 28.4, use: '住宅', sharePercent: 100, registeredOn: day('1998-06-12') },
        ],
      }),
    ],
    supporters: [
      {
        key: 's1',
        name: '邓小梅',
        relation: 'child',
        supports: 'm1',
        status: 'severely-disabled',
        age: 45,
        householdSize: 1,
        householdIncomeFen: yuan(600),
        supportedPeople: 1,
      },
    ],
  }),
  family({
    no: 41,
    key: 'tekun-72',
    story: '女，72 岁，无子女无收入，长期卧床：特困',
    area: 'rural',
    registered: places.taohongcun.code,
    addressLine: '2组7号',
    asks: ['tekun', 'dibao'],
    members: [
      member('self', '蒲正芳', ['female', '1954-01-08'], {
        occupation: 'unable',
        cannotWorkBecause: '长期卧床',
        dwellings: [
          { line: '2组7号', areaSquareMetres: 46.2, use: '住宅', sharePercent: 100, registeredOn: day('2002-11-02') },
        ],
      }),
    ],
    supporters: [],
  }),
  family({
    no: 42,
    key: 'stranded',
    story: '贵州户籍，在渝中打零工时被抢受伤，周五晚上身无分文：急难发生地临时救助，先行救助',
    area: 'urban',
    registered: places.huayipo.code,
    addressLine: '七星岗派出所旁',
    asks: ['temporary'],
    registeredOutside: '贵州省遵义市桐梓县',
    need: {
      kind: 'sudden',
      filedAt: 'emergency',
      cause: 'accident',
      words: '周五晚上下班途中被抢，手部受伤，身上没有钱，联系不上老家亲属',
    },
    members: [member('self', '罗兴贵', ['male', '1990-07-15'], { occupation: 'flexible' })],
  }),
  family({
    no: 43,
    key: 'burnt-out',
    story: '出租屋夜里失火，母子二人衣物全毁：临时救助，先行救助，手续还没有补齐',
    area: 'urban',
    registered: places.zhongshanErlu.code,
    addressLine: '61号4-3',
    asks: ['temporary'],
    need: { kind: 'sudden', filedAt: 'residence', cause: 'fire', words: '出租屋夜里失火，衣物、被褥、家具全部烧毁' },
    members: [
      member('self', '冉淑芬', ['female', '1985-10-02'], {
        occupation: 'flexible',
        job: { employer: '早餐店帮工', monthlyWage: yuan(1900), since: month('2025-03') },
      }),
      member('child', '冉子涵', ['male', '2015-06-18'], {
        occupation: 'student',
        schooling: 'compulsory',
        school: '渝中区中山小学',
      }),
    ],
  }),
  family({
    no: 44,
    key: 'marginal-three',
    story: '三口之家每月收入 2,850 元，人均 950 元，高于低保标准、低于一倍半：低保边缘',
    area: 'urban',
    registered: places.lingshixiang.code,
    addressLine: '27号3-2',
    asks: ['dibao', 'marginal'],
    members: [
      member('self', '石永红', ['male', '1981-12-11'], {
        occupation: 'employed',
        job: {
          employer: '重庆七星岗保洁有限公司',
          monthlyWage: yuan(2850),
          contributionBase: yuan(2850),
          since: month('2022-02'),
        },
      }),
      member('spouse', '汪小琼', ['female', '1983-08-09'], {
        occupation: 'caring',
        cannotWorkBecause: '照料年幼的孩子',
      }),
      member('child', '石佳怡', ['female', '2019-04-27'], {
        occupation: 'student',
        schooling: 'compulsory',
        school: '渝中区领事巷小学',
      }),
    ],
  }),
  family({
    no: 45,
    key: 'single-person',
    story: '低保边缘家庭，女儿 26 岁二级肢体残疾，没有收入：女儿单人保',
    area: 'urban',
    registered: places.chongqingcun.code,
    addressLine: '5号2-2',
    asks: ['dibao', 'marginal'],
    members: [
      member('self', '黎国平', ['male', '1972-05-21'], {
        occupation: 'employed',
        job: {
          employer: '两路口停车场管理处',
          monthlyWage: yuan(3000),
          contributionBase: yuan(3000),
          since: month('2020-09'),
        },
      }),
      member('spouse', '曾庆兰', ['female', '1974-02-17'], {
        occupation: 'caring',
        cannotWorkBecause: '照料残疾的女儿',
      }),
      member('child', '黎雨', ['female', '2000-03-05'], {
        occupation: 'unable',
        disability: { kind: 'physical', level: 2 },
        cannotWorkBecause: '肢体残疾',
      }),
    ],
  }),
  family({
    no: 46,
    key: 'rigid-three',
    story: '三口之家年收入 96,000 元，一年医疗 42,000 元、教育 12,000 元：刚性支出困难',
    area: 'urban',
    registered: places.huayipo.code,
    addressLine: '18号6-4',
    asks: ['rigid'],
    members: [
      member('self', '覃建明', ['male', '1978-09-30'], {
        occupation: 'employed',
        job: {
          employer: '重庆长江轮船服务公司',
          monthlyWage: yuan(8000),
          contributionBase: yuan(8000),
          since: month('2016-07'),
        },
      }),
      member('spouse', '邹丽华', ['female', '1980-11-23'], {
        occupation: 'unable',
        seriousIllness: '恶性肿瘤',
        cannotWorkBecause: '长期化疗',
      }),
      member('child', '覃思源', ['male', '2009-01-14'], {
        occupation: 'student',
        schooling: 'upper-secondary',
        school: '重庆市求精中学校',
      }),
    ],
    spending: [
      { kind: 'medical', yearly: yuan(42_000), of: 1 },
      { kind: 'education', yearly: yuan(12_000), of: 2 },
    ],
  }),
]
