import { type PlainDate, yuan } from '@jzt/kernel'
import { describe, expect, it } from 'vitest'
import type { Case } from '../case.ts'
import { holderOf } from '../clock/holder.ts'
import {
  assessedCase,
  context,
  day,
  dibaoFound,
  firstReviewCase,
  included,
  objectedCase,
  office,
  opinionCase,
  publicisedCase,
  readyToDecide,
  refusalOf,
  signature,
  submittedCase,
  system,
  take,
} from '../testing/index.ts'

const from = day('2026-10-09')
const raised = { ...dibaoFound, amountFen: yuan(1000) } as const
const changed = (file: Case, on: PlainDate = from) =>
  take('require-reassessment', file, { effectiveFrom: from }, context(system, on))
const again = (file: Case) => take('assess', file, raised, context(office.clerk, '2026-10-22'))
const clerk = context(office.clerk, '2026-10-22')
const districtHead = context(office.districtHead, '2026-10-22')
const refusal = { code: 'standard-changed', article: '社会救助法 第十九条', from }

describe('标准在办理中调整', () => {
  it('已经测算的要重新测算；没有测算的、已经标过的，什么也不做', () => {
    expect(changed(assessedCase()).assessment).toMatchObject({ outdated: true, standardFrom: from })
    for (const file of [submittedCase(), changed(assessedCase())])
      expect(refusalOf('require-reassessment', file, { effectiveFrom: from }, context(system, from)).code).toBe(
        'assessment-missing',
      )
  })

  it('调查结论、初审意见都不能按旧的标准签；重新测算后可以', () => {
    const result = { eligible: true, amountFen: yuan(1000), signature } as const
    expect(refusalOf('survey-result', changed(assessedCase()), result, clerk)).toEqual(refusal)
    expect(refusalOf('first-review-opinion', changed(firstReviewCase()), included, clerk)).toEqual(refusal)
    expect(take('survey-result', again(changed(assessedCase())), result, clerk).stage).toBe('first-review')
  })

  it('初审意见还没有公示的，退到初审，重新作出；公示的就是新的金额', () => {
    const back = changed(opinionCase())
    expect(back.stage).toBe('first-review')
    const signed = take('first-review-opinion', again(back), { ...included, amountFen: yuan(1000) }, clerk)
    expect(signed).toMatchObject({ stage: 'opinion-given', opinion: { number: 2, amountFen: yuan(1000) } })
    expect(signed.assessment).not.toHaveProperty('standardFrom')
  })

  it('正在公示的照样公示，重新测算以前不能报送', () => {
    const posted = changed(publicisedCase())
    expect(posted.stage).toBe('publicised')
    expect(refusalOf('report', posted, { signature }, context(office.head, '2026-10-22'))).toEqual(refusal)
    expect(take('report', again(posted), { signature }, context(office.head, '2026-10-22')).stage).toBe('reported')
  })

  it('有异议的，重新测算并重新作出初审意见，再重新公示', () => {
    expect(changed(objectedCase()).opinion?.outdated).toBe(true)
  })

  it('已经报到区里的，负责人既不能确认也不能不予确认，案子回到镇街手里', () => {
    const file = changed(readyToDecide())
    expect(holderOf(file)?.unit).toBe('town')
    expect(refusalOf('confirm', file, { amountFen: yuan(910), signature }, districtHead)).toEqual(refusal)
    expect(refusalOf('refuse', file, { signature }, districtHead)).toEqual(refusal)
    expect(holderOf(again(file))?.unit).toBe('district')
  })

  it('重新测算以后：按新的金额签字不用另写理由，还按旧的金额签字要写', () => {
    const file = again(changed(readyToDecide()))
    expect(refusalOf('confirm', file, { amountFen: yuan(910), signature }, districtHead).code).toBe('reason-needed')
    const confirmed = take('confirm', file, { amountFen: yuan(1000), signature }, districtHead)
    expect(confirmed.decision).toMatchObject({ confirmed: true, amountFen: yuan(1000) })
  })
})
