import { expect, test } from 'vitest'
import { missingWords } from './missing-words.ts'

test.each([
  ['members.m1.wage', '张三的工资', '张三的工资'],
  ['members.m2.eatsAlone', '老人的自主吃饭', '老人能不能自主吃饭'],
  ['members.m2.walksAlone', '老人的室内自主行走', '老人能不能在室内自主行走'],
  ['members.m3.keptByKin', '儿子的由父母或兄弟姐妹供养', '儿子是不是由父母或兄弟姐妹供养'],
  ['members.m3.choseChildAllowance', '男孩的监护人选择领取儿童基本生活费', '男孩的监护人是不是选择领取儿童基本生活费'],
  ['supporters.s1.householdIncome', '陈大力的义务人家庭月收入', '陈大力的家庭月收入'],
  ['supporters.s1.age', '义务人的义务人年龄', '义务人的年龄'],
  ['supporters.s1.propertyWithinRule', '陈大力的义务人财产符合规定', '陈大力的财产是不是符合规定'],
  ['supporters.s1.unable', '陈大力的无赡养抚养扶养能力', '陈大力有没有赡养抚养扶养能力'],
  ['aidedForSameCause', '曾因同一原因获得临时救助', '是不是曾因同一原因获得临时救助'],
  ['companyAccepted', '企业情况经人工认定不影响', '企业的情况是不是影响家庭财产'],
  ['homeSpending', '近三年建房购房装修', '近三年建房购房装修'],
  ['vehicles', '车辆', '车辆'],
  ['parameter.rigid.disposable-income.urban', '上年度当地城镇居民人均可支配收入', '上年度当地城镇居民人均可支配收入'],
])('%s：%s', (path, title, words) => {
  expect(missingWords({ path, title })).toBe(words)
})
