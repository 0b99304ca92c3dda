import { fen, type MemberId, yuan } from '@jzt/kernel'
import { describe, expect, it } from 'vitest'
import type { StepInput } from './allowed.ts'
import { benefitsOf } from './benefit.ts'
import { type Case, holdsMembers } from './case.ts'
import { grantsOf, totalFen } from './procedure/granted.ts'
import type { Asked } from './procedure/procedure-of.ts'
import {
  assessedCase,
  child,
  confirmedCase,
  context,
  deliveredCase,
  father,
  mother,
  office,
  opinionCase,
  publicisedCase,
  publishedCase,
  readyToDecide,
  refusalOf,
  reportedCase,
  signature,
  submittedCase,
  system,
  take,
} from './testing/index.ts'
import { acceptedCase, investigatingCase, verifiedCase, visitedCase } from './testing/walk.ts'

const alone = { programme: 'single-person', members: [child], amountFen: yuan(830) } as const
const marginal = { programme: 'marginal', amountFen: fen(0) } as const
const validMonths = { marginal: 12, rigid: 12 }

const found: StepInput<'assess'> = {
  result: 'single-person',
  amountFen: yuan(830),
  decided: true,
  grants: [alone, marginal],
  validMonths,
  findings: [],
}

const askedFor = (asked: Asked, assessed: StepInput<'assess'> = found): Case =>
  assessedCase(verifiedCase(visitedCase(investigatingCase(acceptedCase(submittedCase({ asked }))))), assessed)

const clerk = (on = '2026-09-29') => context(office.clerk, on)
const survey = (grants: Partial<StepInput<'survey-result'>>): StepInput<'survey-result'> => ({
  eligible: true,
  amountFen: yuan(830),
  reason: '经调查',
  signature,
  ...grants,
})
const refused = (asked: Asked, grants: Partial<StepInput<'survey-result'>>) =>
  refusalOf('survey-result', askedFor(asked), survey(grants), clerk())

/** Surveyed as the rules found, and signed by the town without naming anything again. */
function proposedCase(asked: Asked = ['marginal']): Case {
  const signed = take(
    'survey-result',
    askedFor(asked),
    { eligible: true, ...alone, also: [marginal], signature },
    clerk(),
  )
  return take('first-review-opinion', signed, { include: true, amountFen: yuan(830), signature }, clerk('2026-10-08'))
}

const decided = (file = proposedCase()): Case =>
  take(
    'confirm',
    readyToDecide(reportedCase(publicisedCase(file))),
    { amountFen: yuan(830), signature },
    context(office.districtHead, '2026-10-22'),
  )
const begun = (): Case =>
  take('begin-benefit', publishedCase(deliveredCase(decided())), {}, context(system, '2026-10-26'))

describe('边缘家庭里重残的女儿单独纳入低保（社会救助法 第二十一条）', () => {
  it('两项一起签，与评估一致不用写理由；初审、决定不再重写，照此前的意见', () => {
    const file = decided()
    expect(file.programme).toBe('single-person')
    expect(grantsOf(file.decision)).toEqual([alone, { ...marginal, validUntil: '2027-10-21' }])
    expect(totalFen(grantsOf(file.decision))).toBe(yuan(830))
  })

  it('哪一项写在前面都一样：主项是发钱的那一项', () => {
    const other = { eligible: true, ...marginal, also: [alone], signature }
    const file = take('survey-result', askedFor(['marginal']), other, clerk())
    expect(file.surveyResult).toMatchObject({ programme: 'single-person', also: [marginal] })
  })

  it('少签一项，就是与评估不同，要写理由；写明了可以只批一项', () => {
    const onlyAlone = { eligible: true, ...alone, signature }
    expect(refusalOf('survey-result', askedFor(['marginal']), onlyAlone, clerk())).toMatchObject({
      code: 'reason-needed',
    })
    const file = take(
      'survey-result',
      askedFor(['marginal']),
      { ...onlyAlone, also: [], reason: '已另案认定' },
      clerk(),
    )
    expect(grantsOf(file.surveyResult)).toEqual([alone])
  })

  it('待遇各是各的：钱、人、有效期不混在一起', () => {
    expect(benefitsOf(begun())).toEqual([
      { programme: 'single-person', payment: 'monthly', from: '2026-10', amountFen: yuan(830), members: [child] },
      { programme: 'marginal', payment: 'none', from: '2026-10', amountFen: fen(0), validUntil: '2027-10-21' },
    ])
  })

  it('停发单人保，边缘家庭的认定还在，成员不放开', () => {
    const heard = take(
      'hear-before-adjustment',
      begun(),
      { on: '2026-11-02' as never, heard: 'present' },
      clerk('2026-11-02'),
    )
    const stop = { amountFen: fen(0), from: '2026-12' as never, ground: 'no-longer-eligible', signature } as const
    const stopped = take('adjust-benefit', heard, stop, context(office.districtHead, '2026-11-03'))
    expect(benefitsOf(stopped).map(({ amountFen }) => amountFen)).toEqual([0, 0])
    expect(holdsMembers(stopped)).toBe(true)
  })
})

describe('哪些可以一起批，哪些不可以', () => {
  it('低保不能和低保边缘、刚性支出困难、单人保同时批给一户', () => {
    const dibao = { programme: 'dibao', amountFen: yuan(910) } as const
    const rigid = { programme: 'rigid', amountFen: fen(0) } as const
    for (const [asked, other] of [
      [['dibao', 'marginal'], marginal],
      [['dibao', 'rigid'], rigid],
      [['dibao', 'marginal'], alone],
    ] as const)
      expect(refused(asked, { ...dibao, also: [other] })).toMatchObject({
        code: 'programmes-exclude-each-other',
        programmes: expect.arrayContaining(['dibao', other.programme]),
      })
    expect(refused(['marginal', 'rigid'], { ...marginal, also: [rigid] })).toMatchObject({
      code: 'programmes-exclude-each-other',
      article: '渝民规〔2025〕1号',
    })
  })

  it('一项只能批一次，一个人不能又是特困又是单人保', () => {
    expect(refused(['marginal'], { ...alone, also: [{ ...alone, members: [father] }] })).toEqual({
      code: 'programme-granted-twice',
      programme: 'single-person',
    })
    const tekun = { programme: 'tekun', members: [child], amountFen: yuan(1301) } as const
    expect(refused(['tekun', 'dibao'], { ...tekun, also: [alone] })).toEqual({
      code: 'member-granted-twice',
      memberId: child,
    })
  })

  it('没有申请的不能搭着批；要落实到人的要写人；不发钱的不能写钱', () => {
    const rigid = { programme: 'rigid', amountFen: fen(0) } as const
    expect(refused(['marginal'], { ...alone, also: [rigid] })).toMatchObject({ code: 'programme-not-asked' })
    expect(refused(['marginal'], { ...marginal, also: [{ ...alone, members: [] }] })).toMatchObject({
      code: 'members-needed',
    })
    expect(refused(['marginal'], { ...alone, also: [{ ...marginal, amountFen: yuan(1) }] })).toMatchObject({
      code: 'amount-not-possible',
    })
    expect(refused(['marginal'], { eligible: false, amountFen: fen(0), also: [alone] })).toMatchObject({
      code: 'amount-not-possible',
    })
  })

  it('低保家庭里的爷爷是特困：特困归他，低保归其余的人；一家都是特困的，没有谁再享受低保', () => {
    const tekun = (members: readonly MemberId[]) => ({ programme: 'tekun', members, amountFen: yuan(1301) }) as const
    const dibao = { programme: 'dibao', amountFen: yuan(610) } as const
    const both = survey({ ...tekun([father]), also: [dibao] })
    const file = take('survey-result', askedFor(['dibao', 'tekun']), both, clerk())
    expect(grantsOf(file.surveyResult)).toEqual([tekun([father]), dibao])
    expect(refused(['dibao', 'tekun'], { ...tekun([father, mother, child]), also: [dibao] })).toEqual({
      code: 'nobody-left',
      programme: 'dibao',
    })
  })
})

describe('有效期来自评估', () => {
  it('评估给出几个月就是几个月；没有给出的，请重新评估', () => {
    const half = { ...found, validMonths: { marginal: 6 } }
    const file = { ...proposedCase(), assessment: { ...askedFor(['marginal'], half).assessment! } }
    expect(decided(file).decision?.also).toEqual([{ ...marginal, validUntil: '2027-04-21' }])
    const { validMonths: _, ...old } = file.assessment
    const ready = readyToDecide(reportedCase(publicisedCase({ ...file, assessment: old })))
    expect(
      refusalOf('confirm', ready, { amountFen: yuan(830), signature }, context(office.districtHead, '2026-10-22')),
    ).toEqual({ code: 'validity-not-assessed', programme: 'marginal' })
  })

  it('只有低保的案件不问有效期', () => {
    expect(confirmedCase(readyToDecide(reportedCase(publicisedCase(opinionCase())))).decision).not.toHaveProperty(
      'validUntil',
    )
  })
})

describe('分项调整', () => {
  const tekun = { programme: 'tekun', members: [father], amountFen: yuan(1301) } as const
  const dibao = { programme: 'dibao', amountFen: yuan(610) } as const
  /** 特困 for the father and 低保 for the rest. */
  function paidTwice(): Case {
    const both = survey({ ...tekun, also: [dibao] })
    const signed = take('survey-result', askedFor(['dibao', 'tekun']), both, clerk())
    const opinion = { include: true, amountFen: yuan(1301), signature }
    const proposed = take('first-review-opinion', signed, opinion, clerk('2026-10-08'))
    const confirmed = take(
      'confirm',
      readyToDecide(reportedCase(publicisedCase(proposed))),
      { amountFen: yuan(1301), signature },
      context(office.districtHead, '2026-10-22'),
    )
    return take('begin-benefit', publishedCase(deliveredCase(confirmed)), {}, context(system, '2026-10-26'))
  }
  const raise = { amountFen: yuan(700), from: '2026-12' as never, ground: 'standard-raised' } as const

  it('两项都在发，要写明调哪一项；调了一项，另一项不变', () => {
    expect(refusalOf('adjust-benefit', paidTwice(), raise, context(system, '2026-11-10'))).toEqual({
      code: 'programme-needed',
    })
    const raised = take('adjust-benefit', paidTwice(), { ...raise, programme: 'dibao' }, context(system, '2026-11-10'))
    expect(benefitsOf(raised).map(({ programme, amountFen }) => [programme, amountFen])).toEqual([
      ['tekun', yuan(1301)],
      ['dibao', yuan(700)],
    ])
    expect(raised.adjustments[0]?.programme).toBe('dibao')
  })

  it('特困从次月起，低保从批准当月起', () => {
    expect(benefitsOf(paidTwice()).map(({ from }) => from)).toEqual(['2026-11', '2026-10'])
  })

  it('没有批过的、不在发的，不能调', () => {
    const marginalToo = { ...raise, programme: 'marginal' } as const
    expect(refusalOf('adjust-benefit', paidTwice(), marginalToo, context(system, '2026-11-10'))).toEqual({
      code: 'benefit-not-running',
    })
  })
})
