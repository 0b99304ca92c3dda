import type { CaseEvent } from '@jzt/casework'
import { plainDate, yuan } from '@jzt/kernel'
import { expect, test } from 'vitest'
import type { EventRow } from '../casework/index.ts'
import { timelineOf } from './timeline.ts'

const helpOf = (event: object) => {
  const on = plainDate('2026-09-21')
  const row = { seq: 1, at: new Date('2026-09-21T02:00:00Z'), onDate: on, actorKind: 'citizen', actorId: null }
  const [entry] = timelineOf([{ ...row, event: { on, ...event } as CaseEvent } as EventRow], new Map())
  return entry?.details.filter(({ label }) => label === '救助').map(({ value }) => value)
}

test('提交申请写明申请的每一项；只能申请一项的时候留下的，写那一项', () => {
  const submitted = { kind: 'case-submitted', programme: 'dibao' }
  expect(helpOf({ ...submitted, asked: ['dibao', 'marginal', 'temporary'] })).toEqual([
    '最低生活保障、低保边缘家庭、临时救助',
  ])
  expect(helpOf(submitted)).toEqual(['最低生活保障'])
  expect(helpOf({ kind: 'investigation-started' })).toEqual([])
})

test('初始、初审、确认写明申请的每一项和同意的每一项，各有各的金额', () => {
  const on = plainDate('2026-09-21')
  const row = { seq: 1, at: new Date('2026-09-21T02:00:00Z'), onDate: on, actorKind: 'officer', actorId: null }
  const granted = {
    programme: 'tekun',
    amountFen: yuan(1301),
    also: [
      { programme: 'dibao', amountFen: yuan(610) },
      { programme: 'marginal', amountFen: yuan(0) },
    ],
  }
  const told = (kind: string, asked: readonly string[]) => {
    const events = [
      { kind: 'case-submitted', programme: asked[0], asked },
      { kind, ...granted },
    ]
    const entries = timelineOf(
      events.map((event) => ({ ...row, event: { on, ...event } as CaseEvent }) as EventRow),
      new Map(),
    )
    return entries[1]?.details.map(({ label, value }) => `${label}：${value}`)
  }
  for (const kind of ['survey-result-signed', 'opinion-signed', 'case-confirmed'])
    expect(told(kind, ['dibao', 'tekun', 'temporary'])).toEqual([
      '申请：最低生活保障、特困人员救助供养、临时救助',
      '救助：特困人员救助供养、最低生活保障、低保边缘家庭',
      '金额：1,301 元；低保 610 元',
    ])
  expect(told('case-confirmed', ['dibao'])?.[0]).toContain('救助：')
})

test('日期和月份写成年月日，不写成数字串', () => {
  const on = plainDate('2026-09-21')
  const row = { seq: 1, at: new Date('2026-09-21T02:00:00Z'), onDate: on, actorKind: 'system', actorId: null }
  const told = (event: object) =>
    timelineOf([{ ...row, event: { on, ...event } as CaseEvent } as EventRow], new Map())[0]?.details.map(
      ({ label, value }) => `${label}：${value}`,
    )
  const validUntil = plainDate('2027-09-30')
  const expired = { kind: 'recognition-expired', programme: 'marginal', validUntil, renewed: true }
  expect(told({ ...expired, lastDay: on })).toContain('已由新的决定接续：到2026年9月21日为止')
  expect(told(expired)).toContain('已由新的决定接续：到2027年9月30日为止')
  expect(told({ kind: 'grace-granted', from: '2026-10', until: '2027-03' })).toEqual([
    '从：2026年10月',
    '到：2027年3月',
  ])
  expect(told({ kind: 'publicity-posted', endsOn: on })).toEqual(['公示到：2026年9月21日'])
  expect(told({ kind: 'supplement-extended', dueBy: on })).toEqual(['期限：2026年9月21日'])
  expect(told({ kind: 'standard-changed', effectiveFrom: on })).toEqual(['施行：2026年9月21日'])
  expect(told({ kind: 'repayment-received', paidOn: on })).toEqual(['退款日：2026年9月21日'])
})
