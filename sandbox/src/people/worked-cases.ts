import type { Month, PlainDate } from '@jzt/kernel'
import { yuan } from '@jzt/kernel'
import type { Family } from './family.ts'
import { family, member } from './invent.ts'
import { places } from './places.ts'

const month = (text: string) => text as Month
const day = (text: string) => text as PlainDate

/** The families of the worked decision cases: what comes out for each is known to the fen. */
export const workedCases: readonly Family[] = [
  family({
    no: 1,
    key: 'case-1',
    story: '城市三口之家：父亲每月工资 1,500 元，母亲照料生病的老人，孩子 10 岁上学，无财产。应发 910 元',
    area: 'urban',
    registered: places.huayipo.code,
    addressLine: '12号3单元5-2',
    members: [
      member('self', '周建国', ['male', '1984-03-12'], {
        occupation: 'employed',
        job: {
          employer: '重庆安居物业管理有限公司',
          monthlyWage: yuan(1500),
          contributionBase: yuan(1500),
          since: month('2023-05'),
        },
      }),
      member('spouse', '吴秀英', ['female', '1986-04-21'], {
        occupation: 'caring',
        cannotWorkBecause: '在家照料患病的父亲',
      }),
      member('child', '周小明', ['male', '2016-05-06'], {
        occupation: 'student',
        schooling: 'compulsory',
        school: '渝中区华一坡小学',
      }),
    ],
  }),
  family({
    no: 2,
    key: 'case-2a',
    story: '母亲月收入 900 元，儿子 20 岁全日制本科在读：两人户',
    area: 'urban',
    registered: places.zhongshanErlu.code,
    addressLine: '88号2-1',
    members: [
      member('self', '唐玉兰', ['female', '1979-02-14'], {
        occupation: 'flexible',
        job: { employer: '家政散工', monthlyWage: yuan(900), since: month('2024-01') },
      }),
      member('child', '李文斌', ['male', '2006-03-30'], {
        occupation: 'student',
        schooling: 'undergraduate',
        school: '重庆师范大学',
      }),
    ],
  }),
  family({
    no: 3,
    key: 'case-2b',
    story: '母亲月收入 900 元，儿子 23 岁在读硕士研究生：儿子不计入，母亲为低保边缘',
    area: 'urban',
    registered: places.zhongshanErlu.code,
    addressLine: '90号4-3',
    members: [
      member('self', '郑淑芳', ['female', '1976-06-08'], {
        occupation: 'flexible',
        job: { employer: '早餐店帮工', monthlyWage: yuan(900), since: month('2022-09') },
      }),
      member('child', '郑凯', ['male', '2003-01-19'], {
        occupation: 'student',
        schooling: 'postgraduate',
        school: '西南大学',
      }),
    ],
  }),
  family({
    no: 4,
    key: 'case-3',
    story: '丈夫服刑，妻子月收入 1,200 元，两个孩子 8 岁和 5 岁：丈夫不计入',
    area: 'urban',
    registered: places.jinbi.code,
    addressLine: '7号附1号',
    members: [
      member('self', '蒋丽', ['female', '1990-02-25'], {
        occupation: 'flexible',
        job: { employer: '磁器口手工作坊', monthlyWage: yuan(1200), since: month('2025-03') },
      }),
      member('spouse', '彭涛', ['male', '1988-07-11'], {
        occupation: 'unemployed',
        absence: 'prison',
        livesTogether: false,
        phone: false,
      }),
      member('child', '彭雨桐', ['female', '2018-04-02'], {
        occupation: 'student',
        schooling: 'compulsory',
        school: '磁器口小学',
      }),
      member('child', '彭子轩', ['male', '2021-03-17'], { occupation: 'preschool', schooling: 'preschool' }),
    ],
  }),
  family({
    no: 5,
    key: 'case-4',
    story: '夫妻 58 岁和 57 岁，无收入，共同存款 40,000 元：人均 20,000 元超过 18,480 元',
    area: 'urban',
    registered: places.yanghe.code,
    addressLine: '16号7-4',
    members: [
      member('self', '谢长林', ['male', '1968-05-20'], {
        occupation: 'unemployed',
        deposits: [{ bank: '重庆农村商业银行', balance: yuan(40000), joint: true }],
      }),
      member('spouse', '龚素琴', ['female', '1969-01-28'], { occupation: 'unemployed' }),
    ],
  }),
  family({
    no: 6,
    key: 'case-6',
    story: '三口之家月收入 1,200 元，两套住房，其中一套鉴定为 D 级危房：按一套计',
    area: 'urban',
    registered: places.fenghuangshan.code,
    addressLine: '31号1-1',
    members: [
      member('self', '邓国华', ['male', '1975-04-09'], {
        occupation: 'employed',
        job: {
          employer: '沙坪坝区洁城环卫有限公司',
          monthlyWage: yuan(1200),
          contributionBase: yuan(1200),
          since: month('2021-07'),
        },
        dwellings: [
          { line: '31号1-1', areaSquareMetres: 52.4, use: '住宅', sharePercent: 100, registeredOn: day('2009-06-18') },
          {
            line: '老街54号',
            areaSquareMetres: 38,
            use: '住宅',
            sharePercent: 100,
            dangerGrade: 'D',
            registeredOn: day('1996-11-05'),
          },
        ],
      }),
      member('spouse', '罗春梅', ['female', '1977-03-03'], { occupation: 'unable', seriousIllness: '慢性肾功能衰竭' }),
      member('child', '邓佳', ['female', '2010-02-16'], {
        occupation: 'student',
        schooling: 'upper-secondary',
        school: '重庆市第七中学',
      }),
    ],
  }),
  family({
    no: 7,
    key: 'case-11',
    story: '农村夫妻 62 岁和 60 岁种地：近 12 个月毛收入 14,000 元，直接成本 5,000 元。应发 510 元',
    area: 'rural',
    registered: places.taohongcun.code,
    addressLine: '4组18号',
    farm: { grossYearly: yuan(14000), costYearly: yuan(5000) },
    members: [
      member('self', '冉光明', ['male', '1964-02-10'], {
        occupation: 'farming',
        dwellings: [
          { line: '4组18号', areaSquareMetres: 76, use: '住宅', sharePercent: 100, registeredOn: day('2012-03-22') },
        ],
      }),
      member('spouse', '冉启珍', ['female', '1966-06-01'], { occupation: 'farming' }),
    ],
  }),
  family({
    no: 8,
    key: 'case-12',
    story: '丈夫重庆户口，妻子四川户口，共同生活，合计月收入 1,000 元：两人都计入',
    area: 'urban',
    registered: places.lingshixiang.code,
    addressLine: '23号6-2',
    members: [
      member('self', '熊志强', ['male', '1980-08-15'], {
        occupation: 'flexible',
        job: { employer: '搬运散工', monthlyWage: yuan(1000), since: month('2023-02') },
      }),
      member('spouse', '文小琼', ['female', '1982-05-27'], { occupation: 'caring', registered: '511025100201' }),
    ],
  }),
]
