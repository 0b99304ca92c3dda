import type { Month, PlainDate } from '@jzt/kernel'
import { yuan } from '@jzt/kernel'
import type { Family, Person } from './family.ts'
import { family, member } from './invent.ts'
import { places } from './places.ts'

const month = (text: string) => text as Month
const day = (text: string) => text as PlainDate

const gridWorker = family({
  no: 20,
  key: 'grid-worker',
  story: '社区网格员罗小兰：不申请救助，替没有手机的老人代办',
  area: 'urban',
  registered: places.lingshixiang.code,
  addressLine: '2号4-4',
  members: [
    member('self', '罗小兰', ['female', '1991-06-13'], {
      occupation: 'employed',
      job: {
        employer: '渝中区七星岗街道办事处',
        monthlyWage: yuan(4200),
        contributionBase: yuan(4200),
        since: month('2019-08'),
      },
    }),
  ],
})

const formerHusband = family({
  no: 21,
  key: 'former-husband',
  story: '在册户：前夫的户口簿和低保家庭里仍登记着前妻何秀兰',
  area: 'urban',
  registered: places.chongqingcun.code,
  addressLine: '41号2-6',
  members: [
    member('self', '杨德胜', ['male', '1978-03-09'], { occupation: 'unable', seriousIllness: '脑梗死后遗症' }),
    member('spouse', '何秀兰', ['female', '1981-01-05'], {
      occupation: 'flexible',
      livesTogether: false,
      job: { employer: '火锅店帮工', monthlyWage: yuan(700), since: month('2025-06') },
    }),
    member('child', '杨思雨', ['female', '2012-08-23'], {
      occupation: 'student',
      schooling: 'compulsory',
      school: '渝中区人和街中学',
    }),
  ],
})

/** The same person as in the register of her former husband, now living at her mother's. */
const formerWife: Person = { ...formerHusband.members[1]!, relation: 'self', livesTogether: true }

/** The families that a story of the office needs beside the worked cases. */
export const storyFamilies: readonly Family[] = [
  gridWorker,
  formerHusband,
  family({
    no: 22,
    key: 'duplicate-member',
    story: '何秀兰与母亲同住申请低保，她仍在前夫家庭中登记（与 former-husband 同一人）',
    area: 'urban',
    registered: places.huayipo.code,
    addressLine: '30号1-3',
    members: [
      formerWife,
      member('parent', '何桂珍', ['female', '1955-02-17'], {
        occupation: 'retired',
        pension: { scheme: 'resident', monthly: yuan(190), basic: yuan(145), since: month('2015-03') },
      }),
    ],
  }),
  family({
    no: 23,
    key: 'widow-82',
    story: '82 岁丧偶老人，没有手机，独居，由社区网格员代办申请',
    area: 'urban',
    registered: places.lingshixiang.code,
    addressLine: '9号1-2',
    helpedBy: 'grid-worker',
    members: [
      member('self', '陶素华', ['female', '1944-03-04'], {
        occupation: 'retired',
        phone: false,
        pension: { scheme: 'resident', monthly: yuan(145), basic: yuan(145), since: month('2011-07') },
        dwellings: [
          { line: '9号1-2', areaSquareMetres: 34.6, use: '住宅', sharePercent: 100, registeredOn: day('1999-10-12') },
        ],
      }),
    ],
  }),
  family({
    no: 24,
    key: 'undeclared-car',
    story: '两口之家月收入 600 元，未申报名下小汽车（现值 25,000 元），机动车登记查得',
    area: 'urban',
    registered: places.taoyuan.code,
    addressLine: '5号12-8',
    members: [
      member('self', '贺军', ['male', '1985-05-30'], {
        occupation: 'flexible',
        job: { employer: '装修散工', monthlyWage: yuan(600), since: month('2025-01') },
        vehicles: [
          {
            kind: 'car',
            plate: '渝A0T024',
            brand: '长安牌',
            firstRegisteredOn: day('2019-04-26'),
            presentValue: yuan(25000),
            declared: false,
          },
        ],
      }),
      member('spouse', '段小燕', ['female', '1987-02-12'], { occupation: 'unemployed' }),
    ],
  }),
  family({
    no: 25,
    key: 'silent-insurance',
    story: '社会保险两项核对对全家始终不答复：五个工作日后由函件、书面声明和入户调查替代',
    area: 'urban',
    registered: places.jinbi.code,
    addressLine: '15号3-1',
    members: [
      member('self', '曾志勇', ['male', '1972-01-22'], {
        occupation: 'unemployed',
        silentRegisters: ['M12', 'M13'],
      }),
      member('spouse', '蔡晓梅', ['female', '1974-05-15'], {
        occupation: 'flexible',
        job: { employer: '缝纫散工', monthlyWage: yuan(800), since: month('2024-10') },
        silentRegisters: ['M12', 'M13'],
      }),
    ],
  }),
  family({
    no: 26,
    key: 'resident-pension',
    story: '老夫妻各领城乡居民养老待遇 250 元，其中基础养老金 145 元不计入收入',
    area: 'rural',
    registered: places.longquancun.code,
    addressLine: '2组6号',
    members: [
      member('self', '石光荣', ['male', '1955-04-18'], {
        occupation: 'retired',
        pension: { scheme: 'resident', monthly: yuan(250), basic: yuan(145), since: month('2015-05') },
      }),
      member('spouse', '袁永秀', ['female', '1957-06-26'], {
        occupation: 'retired',
        pension: { scheme: 'resident', monthly: yuan(250), basic: yuan(145), since: month('2017-07') },
      }),
    ],
  }),
  family({
    no: 27,
    key: 'registered-elsewhere',
    story: '人户分离：户口在两江新区石船镇，住在渝中区两路口街道',
    area: 'urban',
    registered: places.chongqiaocun.code,
    living: places.zhongshanErlu.code,
    addressLine: '3组25号',
    members: [
      member('self', '廖明', ['male', '1983-07-07'], {
        occupation: 'unable',
        disability: { kind: 'physical', level: 2 },
      }),
      member('spouse', '毛丽华', ['female', '1985-03-24'], {
        occupation: 'employed',
        job: {
          employer: '渝中区惠民超市',
          monthlyWage: yuan(1300),
          contributionBase: yuan(1300),
          since: month('2022-04'),
        },
      }),
      member('child', '廖佳怡', ['female', '2014-01-31'], {
        occupation: 'student',
        schooling: 'compulsory',
        school: '渝中区中山小学',
      }),
    ],
  }),
  family({
    no: 28,
    key: 'near-kin',
    story: '夫妻二人，丈夫的弟弟是村干部：如实申明，区民政局必须入户',
    area: 'rural',
    registered: places.xinfacun.code,
    addressLine: '1组9号',
    farm: { grossYearly: yuan(9000), costYearly: yuan(3600) },
    nearKin: [
      { name: '邹永福', relation: 'sibling', position: 'village-staff', workplace: '沙坪坝区中梁镇新发村村民委员会' },
    ],
    members: [
      member('self', '邹永贵', ['male', '1966-02-08'], { occupation: 'farming', seriousIllness: '肺癌' }),
      member('spouse', '汪素芳', ['female', '1968-08-01'], { occupation: 'farming' }),
    ],
  }),
  family({
    no: 29,
    key: 'contested-refusal',
    story: '人均收入 800 元，镇街告知不符合；本人提出交通成本未扣，重新调查',
    area: 'urban',
    registered: places.yanghe.code,
    addressLine: '20号3-3',
    members: [
      member('self', '万红', ['female', '1988-04-14'], {
        occupation: 'employed',
        job: {
          employer: '两江新区嘉和保洁服务部',
          monthlyWage: yuan(1600),
          contributionBase: yuan(1600),
          since: month('2024-05'),
        },
      }),
      member('child', '万浩然', ['male', '2013-06-19'], {
        occupation: 'student',
        schooling: 'compulsory',
        school: '观音桥小学',
      }),
    ],
  }),
]
