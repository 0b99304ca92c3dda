import { yuan } from '@jzt/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Case } from '../case.ts'
import {
  acceptedCase,
  assessedCase,
  confirmedCase,
  context,
  day,
  firstReviewCase,
  included,
  investigatingCase,
  movedTo,
  notIncluded,
  office,
  opinionCase,
  place,
  publicisedCase,
  readyToDecide,
  refusalOf,
  reportedCase,
  signature,
  submittedCase,
  system,
  take,
  verifiedCase,
  visitedCase,
} from '../testing/index.ts'
import { spotCheckGap, spotCheckMandatory } from './spot-check.ts'
import { drawSpotChecks, fnv1a64 } from './spot-check-draw.ts'

const districtClerk = (today: string) => context(office.districtClerk, today)
const districtHead = (today: string) => context(office.districtHead, today)
const sign = { amountFen: yuan(910), signature } as const
const reviewed = (file = reportedCase()) =>
  take('district-review', file, { complete: true }, districtClerk('2026-10-20'))
const drawn = (file: Case, isDrawn: boolean) =>
  take('draw-spot-check', file, { batch: 'batch-1', drawn: isDrawn }, context(system, '2026-10-20'))
const met = (file: Case, recommendation: 'confirm' | 'refuse' | 'return' = 'confirm') => {
  const meeting = { on: day('2026-10-21'), members: ['甲', '乙', '丙'], recommendation }
  return take('confirmation-meeting', file, meeting, districtClerk('2026-10-21'))
}
const checked = (file: Case, agrees: boolean) =>
  take('spot-check', file, { visitedOn: day('2026-10-21'), agrees }, districtClerk('2026-10-21'))
const refusal = (file: Case, input: typeof sign & { reason?: string } = sign) =>
  refusalOf('confirm', file, input, districtHead('2026-10-22')).code

describe('确认', () => {
  it('审查、抽取、审核确认会之后，负责人签署并确定金额', () => {
    expect(confirmedCase()).toMatchObject({
      stage: 'decided',
      decision: { confirmed: true, amountFen: yuan(910), by: office.districtHead.id, on: '2026-10-22' },
    })
  })

  it('没有审查、材料不全、没有抽取、没有开会，都不能确认', () => {
    expect(refusal(reportedCase())).toBe('district-review-missing')
    const incomplete = take('district-review', reportedCase(), { complete: false }, districtClerk('2026-10-20'))
    expect(refusal(incomplete)).toBe('file-incomplete')
    expect(refusal(reviewed())).toBe('spot-check-not-drawn')
    expect(refusal(drawn(reviewed(), false))).toBe('confirmation-meeting-missing')
  })

  it('公示的是不纳入，不能直接确认纳入', () => {
    const not = take('first-review-opinion', firstReviewCase(), notIncluded, context(office.clerk, '2026-10-08'))
    expect(refusal(readyToDecide(reportedCase(publicisedCase(not))))).toBe('publicised-as-not-included')
  })

  it('金额与初审意见不同，或者与会议意见不同，要写明理由', () => {
    const other = { ...sign, amountFen: yuan(810) }
    expect(refusal(readyToDecide(), other)).toBe('reason-needed')
    expect(refusal(readyToDecide(reportedCase(), 'refuse'))).toBe('reason-needed')
    const file = take('confirm', readyToDecide(), { ...other, reason: '学生补助另计' }, districtHead('2026-10-22'))
    expect(file.decision?.amountFen).toBe(yuan(810))
  })

  it('确认的金额不能是零', () => {
    expect(refusal(readyToDecide(), { ...sign, amountFen: yuan(0) })).toBe('amount-not-possible')
  })

  it('区经办人不能签署确认', () => {
    expect(refusalOf('confirm', readyToDecide(), sign, districtClerk('2026-10-22')).code).toBe('not-your-role')
  })

  it('调查过、走访过、写过意见的人，到了区里也不能确认', () => {
    for (const officer of [office.clerk, office.secondClerk]) {
      const promoted = { ...movedTo(officer, place.county), role: 'district-head' } as const
      expect(refusalOf('confirm', readyToDecide(), sign, context(promoted, '2026-10-22')).code).toBe('conflicting-role')
      expect(refusalOf('refuse', readyToDecide(), { signature }, context(promoted, '2026-10-22')).code).toBe(
        'conflicting-role',
      )
    }
  })

  it('审查过、抽查过的人也不签署决定', () => {
    const promoted = { ...office.districtClerk, role: 'district-head' } as const
    expect(refusalOf('confirm', readyToDecide(), sign, context(promoted, '2026-10-22')).code).toBe('conflicting-role')
  })
})

describe('抽查', () => {
  it('抽中的要先核实', () => {
    const file = met(drawn(reviewed(), true))
    expect(refusal(file)).toBe('spot-check-missing')
    expect(take('confirm', checked(file, true), sign, districtHead('2026-10-22')).stage).toBe('decided')
  })

  it('核实情况不符的，不能确认', () => {
    expect(refusal(checked(met(drawn(reviewed(), true)), false))).toBe('spot-check-disagrees')
  })

  it('登记近亲属的，没有抽中也要核实', () => {
    const kin = acceptedCase(submittedCase({ declaredNearKin: true }), true)
    const file = publicisedCase(
      opinionCase(firstReviewCase(assessedCase(verifiedCase(visitedCase(investigatingCase(kin)))))),
    )
    expect(refusal(met(drawn(reviewed(reportedCase(file)), false)))).toBe('spot-check-missing')
  })

  it('有举报的，没有抽中也要核实', () => {
    const file = met(drawn(reviewed(), false))
    const reportedOn = take('mark', file, { kind: 'report' }, districtClerk('2026-10-22'))
    expect(spotCheckMandatory(reportedOn)).toBe(true)
    expect(spotCheckGap(reportedOn)?.code).toBe('spot-check-missing')
    expect(spotCheckGap(checked(reportedOn, true))).toBeUndefined()
  })

  it('只抽一次，第二次抽取被拒绝', () => {
    const again = { batch: 'batch-2', drawn: false }
    expect(refusalOf('draw-spot-check', drawn(reviewed(), true), again, context(system, '2026-10-21')).code).toBe(
      'already-drawn',
    )
  })

  it('核实日期在报送之后、今天之前', () => {
    const visit = (on: string) =>
      refusalOf('spot-check', reportedCase(), { visitedOn: day(on), agrees: true }, districtClerk('2026-10-20')).code
    expect(visit('2026-10-18')).toBe('date-not-possible')
    expect(visit('2026-10-21')).toBe('date-not-possible')
  })

  it('先前入户调查的人不能来抽查', () => {
    const promoted = { ...movedTo(office.secondClerk, place.county), role: 'district-clerk' } as const
    const input = { visitedOn: day('2026-10-20'), agrees: true }
    expect(refusalOf('spot-check', reportedCase(), input, context(promoted, '2026-10-20')).code).toBe(
      'conflicting-role',
    )
  })
})

describe('审核确认会和退回', () => {
  it('不足三人不成会，审查之前不开会', () => {
    const meeting = { on: day('2026-10-20'), members: ['甲', '乙'], recommendation: 'confirm' } as const
    expect(refusalOf('confirmation-meeting', reviewed(), meeting, districtClerk('2026-10-20')).code).toBe(
      'quorum-missing',
    )
    expect(refusalOf('confirmation-meeting', reportedCase(), meeting, districtClerk('2026-10-20')).code).toBe(
      'district-review-missing',
    )
    const early = { ...meeting, members: ['甲', '乙', '丙'], on: day('2026-10-18') }
    expect(refusalOf('confirmation-meeting', reviewed(), early, districtClerk('2026-10-20')).code).toBe(
      'date-not-possible',
    )
  })

  it('退回初审：重新签意见、重新公示，原来的公示不再作数', () => {
    const back = take('return-to-town', readyToDecide(), { to: 'opinion' }, districtHead('2026-10-22'))
    expect(back).toMatchObject({ stage: 'first-review', surveyResult: { eligible: true }, publicities: [{}] })
    expect(back.opinion).toBeUndefined()
    const signed = take('first-review-opinion', back, included, context(office.clerk, '2026-10-23'))
    expect(signed.opinion?.number).toBe(2)
    const posted = take('publicise', signed, { postedOn: day('2026-10-23') }, context(office.village, '2026-10-23'))
    expect(refusalOf('report', posted, { signature }, context(office.head, '2026-10-30')).code).toBe(
      'publicity-not-over',
    )
    const again = take('report', posted, { signature }, context(office.head, '2026-10-31'))
    expect(refusalOf('confirm', again, sign, districtHead('2026-11-02')).code).toBe('district-review-missing')
  })

  it('退回调查：要重新评估、重新签初始意见', () => {
    const back = take('return-to-town', readyToDecide(), { to: 'investigation' }, districtHead('2026-10-22'))
    expect(back).toMatchObject({ stage: 'investigating', assessment: { outdated: true } })
    expect(back.surveyResult).toBeUndefined()
    const eligible = { eligible: true, amountFen: yuan(910), signature }
    expect(refusalOf('survey-result', back, eligible, context(office.clerk, '2026-10-23')).code).toBe(
      'assessment-outdated',
    )
  })

  it('抽取的结果退回后仍然有效，核实不符的要重新核实', () => {
    const disagreeing = checked(drawn(reviewed(), true), false)
    const back = take('return-to-town', disagreeing, { to: 'investigation' }, districtHead('2026-10-22'))
    expect(back.spotCheck).toEqual({ batch: 'batch-1', drawn: true })
    const agreeing = checked(drawn(reviewed(), true), true)
    const kept = take('return-to-town', agreeing, { to: 'opinion' }, districtHead('2026-10-22'))
    expect(kept.spotCheck).toMatchObject({ drawn: true, agrees: true })
  })
})

describe('不予确认', () => {
  it('审查和会议之后由负责人签署，金额为零', () => {
    const file = take('refuse', readyToDecide(reportedCase(), 'refuse'), { signature }, districtHead('2026-10-22'))
    expect(file).toMatchObject({ stage: 'decided', decision: { confirmed: false, amountFen: 0 } })
  })

  it('没有审查、没有开会，也不能拒绝', () => {
    expect(refusalOf('refuse', reportedCase(), { signature }, districtHead('2026-10-22')).code).toBe(
      'district-review-missing',
    )
    expect(refusalOf('refuse', reviewed(), { signature }, districtHead('2026-10-22')).code).toBe(
      'confirmation-meeting-missing',
    )
  })
})

describe('随机抽取', () => {
  const numbers = Array.from({ length: 1000 }, (_, index) => `CQ-202610-${String(index + 1).padStart(6, '0')}`)

  it('散列与公开的 FNV-1a 检验值一致', () => {
    expect(fnv1a64('')).toBe(0xcbf29ce484222325n)
    expect(fnv1a64('a')).toBe(0xaf63dc4c8601ec8cn)
    expect(fnv1a64('foobar')).toBe(0x85944171f73967e8n)
  })

  it('同样的名单和种子，谁来抽都一样，与名单顺序无关', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(numbers, { minLength: 1, maxLength: 60 }), fc.string(), (list, seed) => {
        const one = drawSpotChecks({ caseNumbers: list, seed, share: 0.3 })
        expect(drawSpotChecks({ caseNumbers: [...list].reverse(), seed, share: 0.3 })).toEqual(one)
        expect(one).toHaveLength(Math.ceil(new Set(list).size * 0.3))
        expect(one.every((number) => list.includes(number))).toBe(true)
      }),
    )
  })

  it('编号相连的案件机会均等：每一段都抽中约三成', () => {
    for (const seed of ['a', 'b', '2026-10-20', 'f00d']) {
      const picked = new Set(drawSpotChecks({ caseNumbers: numbers, seed, share: 0.3 }))
      for (let from = 0; from < numbers.length; from += 100) {
        const inPart = numbers.slice(from, from + 100).filter((number) => picked.has(number)).length
        expect(inPart).toBeGreaterThan(12)
        expect(inPart).toBeLessThan(50)
      }
    }
  })

  it('换一个种子，抽中的不同', () => {
    const draw = (seed: string) => drawSpotChecks({ caseNumbers: numbers, seed, share: 0.3 })
    expect(draw('a')).not.toEqual(draw('b'))
  })

  it('一件的批次也抽，空的批次不抽', () => {
    expect(drawSpotChecks({ caseNumbers: numbers.slice(0, 1), seed: 'a', share: 0.3 })).toHaveLength(1)
    expect(drawSpotChecks({ caseNumbers: [], seed: 'a', share: 0.3 })).toEqual([])
  })
})
