import type { Month, PlainDate } from '@jzt/kernel'
import { yuan } from '@jzt/kernel'
import type { Family, PersonFacts } from './family.ts'
import { family, member } from './invent.ts'
import { places } from './places.ts'

const surnames = [...'王李张刘陈黄赵徐孙马朱胡林郭梁宋高田肖冯程曹袁许沈吕苏卢魏']
const menNames = ['国平', '建华', '志明', '永康', '文强', '家富', '大勇', '光辉', '世平', '德全']
const womenNames = ['桂芳', '秀珍', '丽娟', '玉梅', '春燕', '小红', '淑华', '晓琴', '美英', '素云']
const childNames = ['子涵', '欣怡', '俊杰', '雨欣', '宇航', '思远', '佳琪', '天佑']
const employers = ['重庆宏达建筑劳务有限公司', '重庆佳美清洁服务有限公司', '渝州纺织厂', '重庆顺风仓储有限公司']
const villages = Object.values(places)

const pick = <Item>(items: readonly Item[], index: number): Item => items[index % items.length]!
const two = (value: number) => String(value).padStart(2, '0')

/** A birthday between January and August, so that everybody has the same age for the rest of the year. */
const born = (year: number, index: number) => `${year}-${two((index % 8) + 1)}-${two(((index * 7) % 27) + 1)}`

const paid = (index: number, monthlyYuan: number): PersonFacts => ({
  occupation: 'employed',
  job: {
    employer: pick(employers, index),
    monthlyWage: yuan(monthlyYuan),
    contributionBase: yuan(monthlyYuan),
    since: `202${index % 5}-0${(index % 9) + 1}` as Month,
  },
})

const retired = (monthlyYuan: number): PersonFacts => ({
  occupation: 'retired',
  pension: { scheme: 'resident', monthly: yuan(monthlyYuan), basic: yuan(145), since: '2016-05' as Month },
})

const pupil: PersonFacts = { occupation: 'student', schooling: 'compulsory', school: '中心小学' }

function household(index: number) {
  const surname = pick(surnames, index)
  const spouseSurname = pick(surnames, index + 11)
  return {
    man: (year: number) => [surname + pick(menNames, index), ['male', born(year, index)]] as const,
    woman: (year: number) => [spouseSurname + pick(womenNames, index), ['female', born(year, index + 3)]] as const,
    child: (year: number) => [surname + pick(childNames, index), ['female', born(year, index + 5)]] as const,
  }
}

/** Six plain kinds of family in turn; `index` shifts names, years, wages and places. */
function membersOf(index: number) {
  const { man, woman, child } = household(index)
  const kinds = [
    () => [
      member('self', ...man(1950 + (index % 8)), retired(180 + index)),
      member('spouse', ...woman(1953 + (index % 6)), retired(165 + index)),
    ],
    () => [
      member('self', ...woman(1982 + (index % 5)), paid(index, 1100 + index * 10)),
      member('child', ...child(2012), pupil),
    ],
    () => [
      member('self', ...man(1968), paid(index, 1500 + index * 10)),
      member('spouse', ...woman(1969), { occupation: 'caring', cannotWorkBecause: '照料残疾子女' }),
      member('child', ...child(1996), { occupation: 'unable', disability: { kind: 'intellectual', level: 2 } }),
    ],
    () => [
      member('self', ...man(1986), { ...paid(index, 1900 + index * 10), vehicles: [motorcycle(index)] }),
      member('spouse', ...woman(1988), { occupation: 'unemployed' }),
      member('child', ...child(2021), { occupation: 'preschool', schooling: 'preschool' }),
    ],
    () => [member('self', ...woman(1946 + (index % 9)), { ...retired(150 + index), dwellings: [home(index)] })],
    () => [
      member('self', ...man(1979), { occupation: 'unable', seriousIllness: '尿毒症' }),
      member('parent', ...woman(1952), retired(200 + index)),
      member('child', ...child(2011), pupil),
    ],
  ] as const
  return pick(kinds, index)()
}

/** An ordinary two-wheel motorcycle, which never shuts a family out. */
const motorcycle = (index: number) => ({
  kind: 'two-wheel-motorcycle' as const,
  plate: `渝B0T1${two(index)}`,
  brand: '嘉陵牌',
  firstRegisteredOn: `201${index % 10}-03-08` as PlainDate,
  presentValue: yuan(1200),
})

const home = (index: number) => ({
  line: `${index + 1}号2-1`,
  areaSquareMetres: 40 + index,
  use: '住宅' as const,
  sharePercent: 100,
  registeredOn: `200${index % 10}-05-16` as PlainDate,
})

/** Thirty families nobody tells a story about, made by rule: the same on every machine. */
export const ordinaryFamilies: readonly Family[] = Array.from({ length: 30 }, (_, index) => {
  const village = pick(villages, index)
  const [first, ...others] = membersOf(index)
  return family({
    no: 101 + index,
    key: `ordinary-${index + 1}`,
    story: '普通家庭',
    area: village.name.endsWith('村') && !village.name.endsWith('社区') ? 'rural' : 'urban',
    registered: village.code,
    addressLine: `${index + 1}号2-1`,
    members: [first!, ...others],
  })
})
