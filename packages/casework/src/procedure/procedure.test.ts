import { plainDate } from '@jzt/kernel'
import { describe, expect, it } from 'vitest'
import { stepNames } from '../allowed.ts'
import { firstMonthOf, grantTerms, mayBeGranted, validUntil } from './grant-terms.ts'
import type { LimitName } from './limits.ts'
import { casesFor, procedureFor, procedures } from './procedure-of.ts'
import { standingLimits } from './standing.ts'

const day = plainDate('2026-10-22')

describe('各项救助的程序', () => {
  it('低保、低保边缘、刚性支出困难走 002 的程序；有特困的按特困的期限；临时救助走简易程序', () => {
    expect([procedureFor(['dibao']), procedureFor(['marginal']), procedureFor(['rigid', 'dibao'])].map(nameOf)).toEqual(
      ['standing', 'standing', 'standing'],
    )
    expect([procedureFor(['dibao', 'tekun']), procedureFor(['temporary'])].map(nameOf)).toEqual(['tekun', 'temporary'])
  })

  it('每一个期限都写明出处，没有核实的标明', () => {
    for (const { limits, sources } of procedures) {
      const periods = (Object.keys(limits) as LimitName[]).filter((name) => name !== 'hardGround')
      expect(periods.filter((name) => !sources[name]?.basis)).toEqual([])
      expect(periods.length).toBeGreaterThan(15)
    }
    expect(procedureFor(['tekun']).sources.surveyWorkdays).toMatchObject({ verified: false })
    expect(procedureFor(['dibao']).sources.decideWorkdays).toEqual({
      basis: '渝北民〔2023〕103号附件 四',
      verified: true,
    })
  })

  it('程序里点名的步骤都是有的', () => {
    for (const { stages } of procedures) expect(stepNames).toEqual(expect.arrayContaining(Object.keys(stages)))
  })

  it('特困：调查十五个工作日，区里十五个工作日，随机抽查不少于三成，三个工作日送达', () => {
    expect(procedureFor(['tekun']).limits).toMatchObject({
      surveyWorkdays: 15,
      reInvestigateWorkdays: 15,
      districtWorkdays: 15,
      spotCheckShare: 0.3,
      deliverWorkdays: 3,
      publicityDays: 7,
      selfCareWorkdays: 10,
    })
    expect(standingLimits).not.toHaveProperty('surveyWorkdays')
  })
})

const nameOf = ({ name }: { name: string }) => name

describe('一次申请几项救助', () => {
  it('临时救助另立一案，其他的合成一案；同一项写两遍算一项', () => {
    expect(casesFor(['dibao', 'temporary', 'tekun', 'dibao'])).toEqual([['dibao', 'tekun'], ['temporary']])
    expect(casesFor(['temporary'])).toEqual([['temporary']])
  })

  it('申请低保的可以批单人保，没有申请的不能批', () => {
    expect(mayBeGranted(['dibao'])).toEqual(['dibao', 'single-person'])
    expect(mayBeGranted(['tekun', 'rigid'])).toEqual(['tekun', 'rigid'])
  })
})

describe('批准以后', () => {
  it('低保从当月起，特困从次月起', () => {
    expect([firstMonthOf('dibao', day), firstMonthOf('tekun', day)]).toEqual(['2026-10', '2026-11'])
    expect(firstMonthOf('tekun', plainDate('2026-12-31'))).toBe('2027-01')
  })

  it('低保边缘和刚性支出困难到期自然终止，没有钱；月数由评估给出，月末的日子不会落到下个月', () => {
    expect([validUntil(12, day), validUntil(6, day)]).toEqual(['2027-10-21', '2027-04-21'])
    expect(validUntil(12, plainDate('2024-02-29'))).toBe('2025-02-27')
    expect([grantTerms.marginal.endsByItself, grantTerms.rigid.endsByItself]).toEqual([true, true])
    expect(grantTerms.dibao).not.toHaveProperty('endsByItself')
    expect([grantTerms.marginal.payment, grantTerms.temporary.payment, grantTerms.tekun.payment]).toEqual([
      'none',
      'once',
      'monthly',
    ])
  })
})
