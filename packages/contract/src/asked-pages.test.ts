import type { PlainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import type { ApplicationMember } from './application.ts'
import { careMatters, supportedMembers, supportersMatter, togetherMatters } from './asked-pages.ts'

const today = '2026-11-23' as PlainDate
const born = { 1956: '500199195603070023', 1988: '500199198801010017', 2015: '500199201505050035' }
const person = (key: string, year: keyof typeof born, more: Partial<ApplicationMember> = {}): ApplicationMember => ({
  key,
  name: key,
  idNumber: born[year],
  relation: 'self',
  occupation: 'employed',
  livesTogether: true,
  ...more,
})
const supported = (...members: ApplicationMember[]) => supportedMembers({ members }, today).map(({ key }) => key)

describe('要不要问家庭以外的赡养、抚养、扶养义务人', () => {
  test('健康的夫妻带孩子：没有人须由外人赡养抚养，不问', () => {
    const couple = [person('m1', 1988), person('m2', 1988, { relation: 'spouse' })]
    expect(supported(...couple, person('m3', 2015, { relation: 'child' }))).toEqual([])
    expect(supportersMatter({ members: couple }, today)).toBe(false)
  })

  test('单亲的孩子：父母另一方在外，要问', () => {
    expect(supported(person('m1', 1988), person('m2', 2015, { relation: 'child' }))).toEqual(['m2'])
  })

  test('未成年人自己申请，父母都在家里才不问', () => {
    const parents = [person('m2', 1988, { relation: 'parent' }), person('m3', 1988, { relation: 'parent' })]
    expect(supported(person('m1', 2015), ...parents)).toEqual([])
    expect(supported(person('m1', 2015), ...parents.slice(1))).toEqual(['m1'])
  })

  test.each([
    ['60 岁以上的', person('m1', 1956)],
    ['有残疾证的', person('m1', 1988, { disability: { kind: 'physical', level: 3 } })],
    ['重病的', person('m1', 1988, { seriousIllness: '尿毒症' })],
    ['干不了活的', person('m1', 1988, { ableToWork: false })],
    ['身份证号还不对、不知道年纪的', { ...person('m1', 1988), idNumber: '12' }],
  ])('%s要问', (_, member) => {
    expect(supported(member)).toEqual(['m1'])
  })

  test('申请特困的都要问', () => {
    expect(supportersMatter({ members: [person('m1', 1988)], asking: { programmes: ['tekun'] } }, today)).toBe(true)
  })
})

test('长期卧床、靠亲人养只问有残疾、有大病、干不了活的成年人，申请特困的成年人都问', () => {
  expect(careMatters({}, person('m1', 1988), today)).toBe(false)
  expect(careMatters({}, person('m1', 1988, { seriousIllness: '尿毒症' }), today)).toBe(true)
  expect(careMatters({}, person('m1', 2015, { seriousIllness: '白血病' }), today)).toBe(false)
  expect(careMatters({ asking: { programmes: ['tekun'] } }, person('m1', 1956), today)).toBe(true)
})

test('住在一起满不满一年只问配偶、子女以外的亲属', () => {
  expect(togetherMatters({ relation: 'parent' })).toBe(true)
  expect(togetherMatters({ relation: 'spouse' })).toBe(false)
})
