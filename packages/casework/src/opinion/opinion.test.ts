import { yuan } from '@jzt/kernel'
import { describe, expect, it } from 'vitest'
import {
  applicant,
  assessedCase,
  context,
  day,
  eligible,
  firstReviewCase,
  handed,
  helper,
  included,
  ineligible,
  nothingFound,
  notIncluded,
  notifiedCase,
  office,
  opinionCase,
  publicisedCase,
  refusalOf,
  signature,
  submittedCase,
  system,
  take,
  verifiedCase,
} from '../testing/index.ts'
import { meetingGap } from './review-meeting.ts'

const clerk = (today: string) => context(office.clerk, today)
const foundIneligible = () =>
  take('survey-result', assessedCase(verifiedCase(), nothingFound), ineligible, clerk('2026-09-28'))

describe('告知不符合', () => {
  it('出具告知书，给五个工作日提出异议，不终结案件', () => {
    expect(notifiedCase()).toMatchObject({
      stage: 'ineligible-notified',
      ineligibility: { notifiedOn: '2026-09-28', contestBy: '2026-10-10' },
    })
  })

  it('还没有初始意见，或者符合条件，就不能告知不符合', () => {
    const receipt = handed('2026-09-28')
    expect(refusalOf('notify-ineligible', assessedCase(), { receipt }, clerk('2026-09-28')).code).toBe(
      'survey-result-missing',
    )
    expect(refusalOf('notify-ineligible', firstReviewCase(), { receipt }, clerk('2026-09-29')).code).toBe(
      'stage-forbids',
    )
  })

  it('告知要书面，日期在初始意见之后', () => {
    const call = { ...handed('2026-09-28'), method: 'phone-notice' } as const
    const notify = (receipt: typeof call | ReturnType<typeof handed>) =>
      refusalOf('notify-ineligible', foundIneligible(), { receipt }, clerk('2026-09-28')).code
    expect(notify(call)).toBe('notice-must-be-written')
    expect(notify(handed('2026-09-27'))).toBe('date-not-possible')
  })
})

describe('异议和复查', () => {
  const contested = () => take('contest', notifiedCase(), { needsHelp: true }, context(applicant, '2026-10-10'))

  it('最后一天还可以提出，第二天不行', () => {
    expect(contested().stage).toBe('re-examining')
    expect(refusalOf('contest', notifiedCase(), { needsHelp: false }, context(applicant, '2026-10-11'))).toMatchObject({
      code: 'contest-period-over',
      until: '2026-10-10',
    })
  })

  it('没有手机的人到窗口提出，经办人代为登记', () => {
    expect(take('contest', notifiedCase(), { needsHelp: false }, clerk('2026-09-30')).stage).toBe('re-examining')
  })

  it('复查之后重新评估、重新签初始意见', () => {
    const file = contested()
    expect(refusalOf('survey-result', file, eligible, clerk('2026-10-12')).code).toBe('re-examination-missing')
    const examined = take('re-examine', file, {}, clerk('2026-10-12'))
    expect(refusalOf('survey-result', examined, eligible, clerk('2026-10-12')).code).toBe('assessment-outdated')
    const signed = take('survey-result', assessedCase(examined), eligible, clerk('2026-10-12'))
    expect(signed).toMatchObject({ stage: 'first-review', surveyResult: { eligible: true } })
  })

  it('复查仍不符合的，也进入初审和公示，不直接终结', () => {
    const examined = take('re-examine', contested(), {}, clerk('2026-10-12'))
    const again = take('survey-result', assessedCase(examined, nothingFound), ineligible, clerk('2026-10-12'))
    expect(again.stage).toBe('first-review')
  })

  it('本人放弃异议的，不必等期满', () => {
    const file = take('waive-contest', notifiedCase(), {}, context(applicant, '2026-09-29'))
    expect(file).toMatchObject({ stage: 'first-review', ineligibility: { waivedOn: '2026-09-29' } })
  })

  it('帮办人不能替申请人放弃异议', () => {
    const file = { ...notifiedCase(), agent: helper.id }
    expect(refusalOf('waive-contest', file, {}, context(helper, '2026-09-29')).code).toBe('not-your-role')
  })

  it('期满没有异议，进入初审；期满之前不行', () => {
    expect(refusalOf('close-contest-period', notifiedCase(), {}, context(system, '2026-10-10'))).toMatchObject({
      code: 'contest-period-open',
      until: '2026-10-10',
    })
    expect(take('close-contest-period', notifiedCase(), {}, context(system, '2026-10-11')).stage).toBe('first-review')
  })
})

describe('初审意见', () => {
  it('写明是否纳入和金额，签字后送村里公示', () => {
    expect(opinionCase()).toMatchObject({
      stage: 'opinion-given',
      opinion: { number: 1, include: true, amountFen: yuan(910), by: 'clerk-1' },
    })
  })

  it('异议期没有过，不能先作初审意见；过了可以直接作', () => {
    expect(refusalOf('first-review-opinion', notifiedCase(), notIncluded, clerk('2026-10-10')).code).toBe(
      'contest-period-open',
    )
    expect(take('first-review-opinion', notifiedCase(), notIncluded, clerk('2026-10-11')).stage).toBe('opinion-given')
  })

  it('还有没核实的疑点，不能作初审意见', () => {
    const finding = { id: 'late', code: 'vehicle-found' }
    const doubted = take('assess', firstReviewCase(), { ...nothingFound, findings: [finding] }, clerk('2026-10-08'))
    expect(refusalOf('first-review-opinion', doubted, included, clerk('2026-10-08')).code).toBe('finding-unresolved')
  })

  it.each([
    { ...included, amountFen: yuan(0) },
    { ...notIncluded, amountFen: yuan(910) },
  ])('纳入要有金额，不纳入没有金额', (input) => {
    expect(refusalOf('first-review-opinion', firstReviewCase(), input, clerk('2026-10-08')).code).toBe(
      'amount-not-possible',
    )
  })
})

describe('评审会', () => {
  const meeting = {
    on: day('2026-10-19'),
    members: ['甲', '乙', '丙', '丁', '戊'],
    votesFor: 4,
    votesAgainst: 1,
  }

  it('没有疑问、举报和重点调查的，可以不开', () => {
    expect(meetingGap(publicisedCase())).toBeUndefined()
  })

  it.each(['doubt', 'report', 'key-investigation'] as const)('标注了“%s”，不开评审会就不能报送', (kind) => {
    const marked = take('mark', publicisedCase(), { kind }, context(office.districtClerk, '2026-10-13'))
    expect(marked.marks).toEqual([{ kind, by: office.districtClerk.id, on: '2026-10-13' }])
    expect(refusalOf('report', marked, { signature }, clerk('2026-10-19')).code).toBe('review-meeting-missing')
    const held = take('review-meeting', marked, meeting, clerk('2026-10-19'))
    expect(take('report', held, { signature }, clerk('2026-10-19')).stage).toBe('reported')
  })

  it('标注之前开的会不算', () => {
    const early = take('review-meeting', opinionCase(), { ...meeting, on: day('2026-10-09') }, clerk('2026-10-09'))
    const marked = take('mark', early, { kind: 'report' }, clerk('2026-10-10'))
    expect(meetingGap(marked)?.code).toBe('review-meeting-missing')
  })

  it('不足五人不成会，票数不能多于人数，日期不能在受理之前', () => {
    const hold = (changes: Partial<typeof meeting>) =>
      refusalOf('review-meeting', publicisedCase(), { ...meeting, ...changes }, clerk('2026-10-19')).code
    expect(hold({ members: meeting.members.slice(1) })).toBe('quorum-missing')
    expect(hold({ votesAgainst: 2 })).toBe('votes-do-not-add-up')
    expect(hold({ on: day('2026-09-20') })).toBe('date-not-possible')
    expect(hold({ on: day('2026-10-20') })).toBe('date-not-possible')
  })
})

it('提交的当天就可以标注举报', () => {
  expect(take('mark', submittedCase(), { kind: 'report' }, clerk('2026-09-18')).marks).toHaveLength(1)
})
