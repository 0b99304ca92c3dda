import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../../assessment/assess-household.ts'
import { plainDwelling, plainVehicle } from '../../facts/blank.ts'
import type { HouseholdFacts, MemberFacts } from '../../facts/household-facts.ts'
import { daughter, destitute } from '../../testing/a-destitute-person.ts'
import { applicant, family, spouse, today, verified, yuanFact } from '../../testing/a-family.ts'
import { withValues } from '../../testing/with-values.ts'
import { nearestChange } from '../nearest-change.ts'
import { tell } from '../told.ts'
import { changeSentences } from '../what-would-change.ts'

type Asked = 'dibao' | 'tekun'

function changed(programme: Asked, members: readonly MemberFacts[], facts: Partial<HouseholdFacts> = {}, on = today) {
  const household = family(members, facts)
  const parameters = withValues({ 'property.minimum-area': 1300 })
  const asked = [programme]
  return tell(assessHousehold(household, on, { parameters, asked }), { facts: household, on, parameters, asked })
}
const sentences = (...of: Parameters<typeof changed>): readonly string[] => changeSentences(changed(...of), of[0])
const changeOf = (...of: Parameters<typeof changed>) => nearestChange(changed(...of), of[0])

describe('财产', () => {
  const car = { ...plainVehicle('v', '渝A1', 'verified'), type: verified('car') } as const
  const bike = { ...plainVehicle('w', '摩托车', 'verified'), type: verified('two-wheel-motorcycle') } as const
  const home = (id: string, area: number) =>
    ({ ...plainDwelling(id, `住房${id}`, 'verified'), area: verified(area) }) as const

  test('有商铺：不再经营就符合；有企业：注销或者经认定不影响就符合', () => {
    expect(sentences('dibao', [applicant()], { shops: verified(1) })).toEqual([
      '名下有自营或出租的商铺；若不再自营或出租商铺，就符合低保条件，可以重新申请。',
    ])
    const company = { companies: verified(1), companyAccepted: verified(false) }
    expect(sentences('dibao', [applicant()], company)).toEqual([
      '名下登记有企业；若名下企业注销，或者经认定不影响家庭财产，就符合低保条件，可以重新申请。',
    ])
  })

  test('挡路的车才要卖，摩托车留着', () => {
    const nearest = changeOf('dibao', [applicant()], { vehicles: verified([car, bike]) })
    expect(nearest?.grants).toBe(true)
    const { vehicles } = nearest?.after.facts ?? {}
    expect(vehicles?.known && vehicles.value.map(({ label }) => label)).toEqual(['摩托车'])
    const two = sentences('dibao', [applicant()], { vehicles: verified([car, { ...car, id: 'x', label: '汽车' }]) })
    expect(two[0]).toContain('不再拥有渝A1（汽车）、汽车')
  })

  test('少一套最小的就够；不够的，从最大的起少到够为止', () => {
    const one = sentences('dibao', [applicant()], { dwellings: verified([home('一', 9000), home('二', 4000)]) })
    expect(one[0]).toContain('若住房二（40 ㎡）不再归您家所有')
    const three = [home('一', 9000), home('二', 4000), home('三', 8000)]
    const many = sentences('dibao', [applicant()], { dwellings: verified(three) })
    expect(many[0]).toContain('若住房三（80 ㎡）、住房一（90 ㎡）不再归您家所有')
    const left = changeOf('dibao', [applicant()], { dwellings: verified(three) })?.after.facts.dwellings
    expect(left?.known && left.value.map(({ label }) => label)).toEqual(['住房二'])
  })
})

describe('收入', () => {
  test('先从工资减；成本已经扣掉的部分，减了也不算', () => {
    const members = [applicant({ wage: yuanFact(1000), employmentCost: yuanFact(200), transfers: yuanFact(100) })]
    const nearest = changeOf('dibao', members)
    expect(nearest?.failed[0]?.change).toMatchObject({ byFen: 13_001 })
    expect(nearest?.grants).toBe(true)
  })

  test('一份收入不够减的，接着减另一份，种地的收入按月算', () => {
    const members = [applicant({ wage: yuanFact(100) }), spouse({ transfers: yuanFact(100) })]
    const farming = { farmRevenue: yuanFact(36_000) }
    const [words] = sentences('dibao', members, farming)
    expect(words).toContain('以后家庭月收入不到 1,540 元时')
    const after = changeOf('dibao', members, farming)?.after.facts
    expect(
      after?.members.map(({ wage, transfers }) => [wage.known && wage.value, transfers.known && transfers.value]),
    ).toEqual([
      [0, 0],
      [0, 0],
    ])
  })

  test('特困看的是本人和家人各自的收入：说的是谁', () => {
    expect(sentences('tekun', [destitute({ wage: yuanFact(2000) })])[0]).toMatch(/以后老人的月收入不到 770 元时/)
  })
})

describe('人', () => {
  test('没有本市户籍：往户籍所在地申请，或者取得本市户籍', () => {
    const outside = applicant({ register: verified('elsewhere') })
    expect(sentences('dibao', [outside, spouse()])[0]).toContain('申请人取得本市户籍')
    const after = changeOf('dibao', [outside, spouse({ register: verified('elsewhere') })])?.after.facts.members
    expect(after?.map(({ register }) => register.known && register.value)).toEqual(['chongqing', 'elsewhere'])
  })

  test('义务人有能力：经认定没有能力，就符合', () => {
    const facts = {
      supporters: verified([daughter({ householdSize: verified(1), householdIncome: yuanFact(20_000) })]),
    }
    expect(sentences('tekun', [destitute()], facts)[0]).toContain('义务人经认定没有赡养、抚养、扶养能力')
  })

  test('五年内满六十周岁的，写明哪一天；再久的不说', () => {
    const born = (day: string) => sentences('tekun', [destitute({ birth: verified(plainDate(day)) })]).join('')
    expect(born('1971-09-15')).toContain('满 60 周岁（2031年9月15日起）')
    expect(born('1972-01-01')).not.toContain('周岁')
    expect(born('1972-01-01')).toContain('持有一级或二级残疾人证')
  })

  test('二月二十九日出生的，平年三月一日满岁，闰年当天', () => {
    const on = plainDate('2026-07-01')
    const words = (day: string, when = on) =>
      sentences('tekun', [destitute({ birth: verified(plainDate(day)) })], {}, when).join('')
    expect(words('1968-02-29')).toContain('2028年2月29日起')
    expect(words('1968-03-01')).toContain('2028年3月1日起')
  })
})
