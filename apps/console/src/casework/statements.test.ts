import { expect, test } from 'vitest'
import { casePage, type Situation } from '../../test-support/case-page.ts'
import { ids } from '../../test-support/ids.ts'
import { statementsOf } from './statements.ts'

const { application, members } = casePage()
const zhang = members[0]?.memberId as string
const son = { key: 's1', name: '张大力', relation: 'child', supports: 'm1', status: 'able' } as const
const visit = (found: object) => ({
  ...{ visitId: ids.visit, kind: 'home', visitedAt: '2026-10-25T02:30:00Z', by: ['周洁'], place: '正街社区' },
  ...{ sections: [], photos: [], found: { incomeObserved: [], ...found } },
})
const read = (more: object) =>
  statementsOf(casePage({ more: more as NonNullable<Situation['more']> })).map(({ who, what, said, differs }) => [
    differs ? '不同' : '相同',
    who,
    what,
    ...Object.values(said).map((words) => words ?? '—'),
  ])

test('只有一处说到的，不用比', () => {
  expect(read({})).toEqual([])
})

test('家里说的、本人说的、走访看到的，逐项比；不同的排在前面', () => {
  const declared = { ...son, householdIncomeFen: 600_000, householdSize: 3 }
  expect(
    read({
      application: { ...application, supporters: [declared] },
      supporterAnswers: [
        {
          ...{ key: 's1', name: '张大力', standing: 'consented' },
          statement: { householdIncomeFen: 900_000, householdSize: 3, ownIncomeFen: 500_000 },
        },
      ],
      visits: [
        visit({ supporters: [{ key: 's1', name: '张大力', householdIncomeFen: 900_000, words: '看过工资条' }] }),
      ],
    }),
  ).toEqual([
    ['不同', '张大力', '家庭月收入', '6,000 元', '9,000 元', '9,000 元'],
    ['相同', '张大力', '家庭人口', '3 人', '3 人', '—'],
  ])
})

test('成员的收入按每月合计比，以最后一次看到的走访为准；差一分也是不同', () => {
  const seen = (monthlyFen: number) => visit({ incomeObserved: [{ memberId: zhang, monthlyFen, words: '' }] })
  const visits = [seen(200_000), seen(140_000), visit({})]
  expect(read({ visits })).toEqual([['相同', '张德明', '每月收入合计', '1,400 元', '1,400 元']])
  expect(read({ visits: [seen(140_001)] })).toEqual([['不同', '张德明', '每月收入合计', '1,400 元', '1,400.01 元']])
})

test('劳动能力、长期照护、法院宣告，家里没有说的不算不同', () => {
  const [first, ...others] = application.members ?? []
  const found = visit({
    labour: [{ memberId: zhang, able: false, words: '透析' }],
    care: [{ memberId: zhang, needed: true, words: '透析' }],
  })
  const declared = { ...application, members: [{ ...first, ableToWork: true }, ...others] }
  expect(read({ application: declared, visits: [found] })).toEqual([['不同', '张德明', '劳动能力', '有', '没有']])
})

test('没有写进申请的义务人，没有申报可比', () => {
  const found = visit({ supporters: [{ name: '张二力', householdIncomeFen: 1, words: '邻居说' }] })
  expect(read({ application: { ...application, supporters: [son] }, visits: [found] })).toEqual([])
})
