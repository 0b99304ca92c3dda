import { expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { allowedSteps } from './allowed.ts'
import type { Case } from './case.ts'
import { nextStepOf } from './next-step.ts'
import {
  acceptedCase,
  assessedCase,
  context,
  investigatingCase,
  office,
  submittedCase,
  take,
  verifiedCase,
} from './testing/index.ts'

const next = (file: Case, by: Actor, on = '2026-09-21') =>
  nextStepOf(file, allowedSteps(file, context(by, on)), context(by, on))

test('刚收到的申请先主动联系，联系过了就受理，受理了就启动调查', () => {
  const submitted = submittedCase()
  expect(next(submitted, office.clerk)).toBe('contact')
  const contacted = take(
    'contact',
    submitted,
    { channel: 'phone', outcome: 'reached' },
    context(office.clerk, '2026-09-21'),
  )
  expect(next(contacted, office.clerk)).toBe('accept')
  expect(next(acceptedCase(), office.clerk)).toBe('start-investigation')
})

test('授权没有签齐的申请，下一步是一次性告知补正，不是受理', () => {
  const { members } = submittedCase()
  const unsigned = submittedCase({ members: members.map(({ authorisedOn: _, ...member }) => member) })
  const contacted = take(
    'contact',
    unsigned,
    { channel: 'phone', outcome: 'reached' },
    context(office.clerk, '2026-09-21'),
  )
  expect(next(contacted, office.clerk)).toBe('request-supplement')
})

test('调查时先入户，事实齐了才计算，算过了就写初始意见', () => {
  expect(next(investigatingCase(), office.village, '2026-09-24')).toBe('record-visit')
  expect(next(verifiedCase(), office.clerk, '2026-09-25')).toBe('assess')
  expect(next(assessedCase(), office.clerk, '2026-09-25')).toBe('survey-result')
})

test('只能看的人没有下一步', () => {
  expect(next(acceptedCase(), office.city)).toBeUndefined()
})
