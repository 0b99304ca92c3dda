import type { CasePage } from '@jzt/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessed, citizenOf } from '../../test-support/case-road.ts'
import { type House, openHouse } from '../../test-support/house.ts'
import { signInOfficer } from '../../test-support/sign-in.ts'

let house: House

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

let phones = 0

async function assessmentOf(family: string): Promise<NonNullable<CasePage['assessment']>> {
  phones += 1
  const { id } = await citizenOf(house, `1390000010${phones}`)
  const road = await assessed(house, family, id)
  const { town } = await road.file()
  const headers = await signInOfficer(house, 'town-clerk', town)
  const { assessment } = (await house.app.inject({ url: `/api/cases/${road.caseId}`, headers })).json() as CasePage
  if (!assessment) throw new Error('nothing was assessed')
  return assessment
}

describe('经办人看到的评估', () => {
  test('符合低保的一家：结果、金额、读给申请人听的一句话，各项救助按所得排列', async () => {
    const assessment = await assessmentOf('case-1')
    expect(assessment).toMatchObject({ result: 'dibao', amountFen: 91_000 })
    expect(assessment.aloud).toBe('按现有情况，您家符合低保条件，每月 910 元。')
    const [first, ...others] = assessment.programmes
    expect(first).toMatchObject({ programme: 'dibao', entitled: 'yes', amountFen: 91_000, once: false, example: false })
    expect(others.map(({ entitled }) => entitled)).not.toContain('yes')
  })

  test('存款超限的一家：写明超过多少、减少多少就符合，限额标明示例', async () => {
    const assessment = await assessmentOf('case-4')
    expect(assessment.result).toBe('none')
    const dibao = assessment.programmes.find(({ programme }) => programme === 'dibao')
    expect(dibao?.conditions.filter(({ met }) => met === 'no').map(({ title }) => title)).toEqual([
      '家庭财产状况符合规定',
    ])
    expect(dibao?.nearestChange).toEqual([
      '家庭金融资产 40,000 元，超过限额 36,960 元（示例）；若金融资产减少 3,040 元以上（不得故意转移），就符合低保条件，可以重新申请。',
    ])
    expect(assessment.whatWouldChange).toEqual(dibao?.nearestChange)
    expect(assessment.aloud).toContain('还能申请什么')
  })

  test('每一项都有着落：符合、不符合的缺哪一条、没查清的缺什么', async () => {
    const { programmes, benefits } = await assessmentOf('case-2a')
    for (const { entitled, conditions, missing, persons } of [...programmes, ...benefits]) {
      const failed = conditions.some(({ met }) => met === 'no') || persons.some((one) => one.failed.length > 0)
      if (entitled === 'no') expect(failed).toBe(true)
      if (entitled === 'unknown') expect(missing.length).toBeGreaterThan(0)
    }
  })
})
