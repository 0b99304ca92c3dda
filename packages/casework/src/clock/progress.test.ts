import { chongqingCalendar } from '@jzt/kernel/calendar/index.ts'
import { describe, expect, it } from 'vitest'
import type { Case } from '../case.ts'
import {
  acceptedCase,
  answeredCase,
  applicant,
  confirmedCase,
  context,
  deliveredCase,
  investigatingCase,
  notifiedCase,
  objectedCase,
  office,
  opinionCase,
  place,
  publicisedCase,
  publishedCase,
  refusedCase,
  reportedCase,
  servedCase,
  submittedCase,
  supplementingCase,
  system,
  take,
} from '../testing/index.ts'
import { holderOf } from './holder.ts'
import { progressOf } from './progress.ts'

const known = { calendar: chongqingCalendar }
const states = (file: Case) => progressOf(file, known).stages.map(({ state }) => state)
const finished = () => take('begin-benefit', publishedCase(), {}, context(system, '2026-10-26'))

describe('案件在谁手里', () => {
  it.each([
    ['待受理', () => submittedCase(), { unit: 'town', division: place.town }],
    ['补正通知还没送达', () => supplementingCase(), { unit: 'town', division: place.town }],
    ['补正通知已送达', () => servedCase(), { unit: 'citizen', division: place.town }],
    ['已告知不符合', () => notifiedCase(), { unit: 'citizen', division: place.town }],
    ['待公示', () => opinionCase(), { unit: 'village', division: place.village }],
    ['公示中', () => publicisedCase(), { unit: 'town', division: place.town }],
    ['异议在调查', () => objectedCase(), { unit: 'town', division: place.town }],
    ['异议答复了，等重新公示', () => answeredCase(), { unit: 'village', division: place.village }],
    ['已报区', () => reportedCase(), { unit: 'district', division: place.county }],
    ['待送达', () => confirmedCase(), { unit: 'town', division: place.town }],
    ['已公布，等发放', () => publishedCase(), { unit: 'platform', division: place.town }],
  ])('%s', (_, file, holder) => {
    expect(holderOf(file())).toEqual(holder)
  })

  it('办完的案件不在任何人手里', () => {
    expect([holderOf(finished()), holderOf(deliveredCase(refusedCase()))]).toEqual([undefined, undefined])
  })
})

describe('申请人看到的进度', () => {
  it('六个阶段，走完的写日期', () => {
    expect(progressOf(reportedCase(), known)).toMatchObject({
      stages: [
        { stage: 'application', state: 'done', doneOn: '2026-09-21' },
        { stage: 'investigation', state: 'done', doneOn: '2026-09-29' },
        { stage: 'opinion', state: 'done', doneOn: '2026-10-08' },
        { stage: 'publicity', state: 'done', doneOn: '2026-10-19' },
        { stage: 'confirmation', state: 'current' },
        { stage: 'result', state: 'waiting' },
      ],
      holder: { unit: 'district', division: place.county },
      dueBy: '2026-11-02',
      provisional: false,
      toDo: { code: 'nothing' },
    })
  })

  it('受理之前，期限是受理的期限', () => {
    expect(progressOf(submittedCase(), known)).toMatchObject({ dueBy: '2026-09-21', toDo: { code: 'nothing' } })
    expect(states(submittedCase())).toEqual(['current', ...Array.from({ length: 5 }, () => 'waiting')])
  })

  it('补正时只看到还缺的那几样和期限', () => {
    expect(progressOf(servedCase(), known)).toMatchObject({
      toDo: { code: 'supplement', gaps: [{ kind: 'document', what: 'id-card' }], dueBy: '2026-10-12' },
      dueBy: '2026-10-12',
    })
  })

  it('告知不符合后可以提出异议或放弃', () => {
    expect(progressOf(notifiedCase(), known).toDo).toEqual({ code: 'contest-or-waive' })
  })

  it('送达以后请看决定书，没有期限了', () => {
    const progress = progressOf(deliveredCase(), known)
    expect(progress.toDo).toEqual({ code: 'read-decision' })
    expect(progress.dueBy).toBeUndefined()
    expect(states(deliveredCase())).toEqual(Array.from({ length: 6 }, () => 'done'))
  })

  it('办完的写明结果：发放、不予确认、撤回', () => {
    expect(progressOf(finished(), known).ended).toBe('granted')
    expect(progressOf(deliveredCase(refusedCase()), known).ended).toBe('refused')
    const withdrawn = take('withdraw', investigatingCase(), {}, context(applicant, '2026-09-30'))
    expect(progressOf(withdrawn, known).ended).toBe('withdrawn')
    expect(states(withdrawn)).toEqual(['done', 'current', 'waiting', 'waiting', 'waiting', 'waiting'])
  })

  it('退回镇街以后，后面的阶段重新等待', () => {
    const back = take(
      'return-to-town',
      reportedCase(),
      { to: 'investigation' },
      context(office.districtHead, '2026-10-20'),
    )
    expect(states(back)).toEqual(['done', 'current', 'waiting', 'waiting', 'waiting', 'waiting'])
  })

  it('受理之后，期限是办结的期限', () => {
    expect(progressOf(acceptedCase(), known).dueBy).toBe('2026-10-26')
  })
})
