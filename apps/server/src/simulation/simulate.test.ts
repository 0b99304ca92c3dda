import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Fen, plainDate } from '@jzt/kernel'
import { currentEdition, type HouseholdFacts } from '@jzt/rules'
import { factsAsked, rootsOf, rowOf } from '@jzt/rules/columns'
import { afterAll, describe, expect, test } from 'vitest'
import { applicant, family, verified } from '../../../../packages/rules/src/testing/a-family.ts'
import { inventedSnapshot } from './example/invented-snapshot.ts'
import { readReform, readSnapshot, simulate, snapshotWriter, writeSnapshot } from './index.ts'
import { groupingOfFacts } from './snapshot/grouping.ts'
import type { Snapshot } from './snapshot/snapshot.ts'

const on = plainDate('2026-09-15')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'snapshot-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

/** A man of 46 who lives alone in town on so many yuan a month. */
const alone = (yuan: number | undefined): HouseholdFacts =>
  family([
    applicant({
      transfers: yuan === undefined ? { known: false, reason: 'no-answer' } : verified((yuan * 100) as Fen),
    }),
  ])

type Some = readonly [howMany: number, yuan: number | undefined, district: string, sex: 'man' | 'woman']

/** The standard is 770 yuan, the marginal line 1,155; with 10 % more 847 and 1,270.5. */
const people: readonly Some[] = [
  [8, 500, '500101', 'woman'],
  [6, 800, '500101', 'man'],
  [3, 770, '500102', 'man'],
  [10, 1200, '500103', 'man'],
  [7, 3000, '500103', 'woman'],
  [5, undefined, '500103', 'woman'],
]

function snapshotOf(some: readonly Some[]): Snapshot {
  const writer = snapshotWriter(factsAsked(rootsOf(currentEdition)))
  for (const [howMany, yuan, district, sex] of some) {
    const facts = alone(yuan)
    for (let at = 0; at < howMany; at += 1) writer.add(rowOf(facts), district, groupingOfFacts(facts, on, sex))
  }
  return writer.finish(on, currentEdition.version)
}

function throughFile(snapshot: Snapshot): Snapshot {
  const file = path.join(folder, 'households.snapshot')
  writeSnapshot(file, snapshot)
  return readSnapshot(file)
}

const tenPercent = readReform({ 名称: '标准提高一成', 自: '2026-10-01', 参数: { 'standard.urban': '+10%' } })
if (!tenPercent.ok) throw new Error(JSON.stringify(tenPercent.faults))
const { reform } = tenPercent
const report = await simulate(throughFile(snapshotOf(people)), [reform, { ...reform, name: '再算一遍' }], {
  threads: 2,
})
const [first, second] = report.reforms

describe('标准提高一成，三十九户', () => {
  test('户数和人数、快照日期、判断日期', () => {
    expect(report.snapshot).toEqual({ on, households: 39, persons: 39, named: 39 })
    expect(report.judgedOn).toBe('2026-10-01')
    expect(first?.changes).toMatchObject([{ name: 'standard.urban', before: 77_000, after: 84_700 }])
  })

  test('增加的有十七户，没有减少的，十九户换了项目', () => {
    expect(first?.moved).toEqual({
      gaining: { households: 17, persons: 17 },
      losing: { households: 0, persons: 0 },
      changingProgramme: { households: 19, persons: 19 },
    })
  })

  test('每一种去向：边缘转低保九户，原来都不是的转边缘十户', () => {
    const moved = first?.transitions.filter(({ households }) => households !== 0)
    expect(moved?.map(({ from, to, households }) => [from, to, households])).toEqual([
      ['none', 'none', 7],
      ['none', 'marginal', 10],
      ['dibao', 'dibao', 8],
      ['marginal', 'dibao', 9],
      ['undecided', 'undecided', 5],
    ])
    expect(first?.transitions).toHaveLength(report.standings.length ** 2)
  })

  test('每月支出 2,160 元变为 3,289 元', () => {
    const base = 8 * 27_000
    const raised = 8 * 34_700 + 6 * 4_700 + 3 * 7_700
    expect(first?.cost).toEqual({
      ...{ baseMonth: base, reformMonth: raised, differenceMonth: raised - base },
      ...{ baseYear: 12 * base, reformYear: 12 * raised, differenceYear: 12 * (raised - base) },
    })
  })

  test('不到五户的区县不显示，另一个也不显示，免得从合计减出来', () => {
    const gaining = first?.by.district.map(({ code, moved }) => [code, moved.gaining.households])
    expect(gaining).toEqual([
      ['500101', null],
      ['500102', null],
      ['500103', 0],
    ])
    const [, small] = first?.by.district ?? []
    expect(small?.households).toBeNull()
    expect(small?.cost.reformMonth).toBeNull()
  })

  test('刚好在线外的：低保线上九户，提高以后没有；边缘线上十户', () => {
    expect(first?.justAbove.map(({ line, base, reform }) => [line, base.households, reform.households])).toEqual([
      ['dibao', 9, 0],
      ['marginal', 10, 0],
    ])
  })

  test('户主为女性的二十户：八户有补助，人均补助 108 元变为 138.8 元', () => {
    const woman = first?.fairness.disparity.headSex.find(({ code }) => code === 'woman')
    expect(woman).toMatchObject({ households: 20, paidPercent: { base: 40, reform: 40 } })
    expect(woman?.paidAHead).toEqual({ base: (8 * 27_000) / 20, reform: (8 * 34_700) / 20 })
  })

  test('收入差距缩小', () => {
    const { base, reform: raised } = first?.fairness.gini ?? {}
    expect(raised).toBeLessThan(base ?? 0)
  })

  test('同一项改革算两遍，结果相同', () => {
    expect({ ...second, name: first?.name }).toEqual(first)
  })
})

test('标准提高反而减少的，写明是哪一项判定变了；由两边的判定推出，不是逐对写死', async () => {
  const city = inventedSnapshot({ households: 20_000, on, districts: ['500103' as never] })
  const { reforms } = await simulate(city, [reform], { threads: 2 })
  const [raised] = reforms
  expect(raised?.moved.losing.households).toBeGreaterThanOrEqual(5)
  expect(raised?.losses.map(({ from, to }) => `${from} ${to}`)).toEqual(['single-person dibao'])
  const [loss] = raised?.losses ?? []
  expect(loss?.why).toMatch(/^现行不符合低保（“家庭人均收入低于当地最低生活保障标准”.*，方案下符合/)
  expect(loss?.why).toContain('先给低保，不再给单人保')
  const cut = readReform({ 名称: '标准降低一成', 自: '2026-10-01', 参数: { 'standard.urban': '-10%' } })
  if (!cut.ok) throw new Error(JSON.stringify(cut.faults))
  const [lowered] = (await simulate(city, [cut.reform], { threads: 2 })).reforms
  const why = new Map(lowered?.losses.map((one) => [`${one.from} ${one.to}`, one.why]))
  expect(why.get('dibao dibao')).toBe('方案下仍给低保，但按改动的参数算出的金额比现行少。')
  expect(why.get('dibao marginal')).toMatch(/^方案下不再符合低保（.*），改为低保边缘，这一项不发现金。$/)
})

describe('快照文件', () => {
  test('写入再读出，每一列都相同', () => {
    const snapshot = snapshotOf(people)
    const read = throughFile(snapshot)
    expect(Object.keys(read.population.columns)).toEqual(Object.keys(snapshot.population.columns))
    for (const [key, column] of Object.entries(snapshot.population.columns)) {
      const again = read.population.columns[key]
      expect({ ...again, values: undefined }).toEqual({ ...column, values: undefined })
      if (column.kind === 'stored' && again?.kind === 'stored') expect([...again.values]).toEqual([...column.values])
    }
    expect([...read.population.doubtful]).toEqual([...snapshot.population.doubtful])
  })

  test('改动过一个字节的文件不读', () => {
    const file = path.join(folder, 'changed.snapshot')
    writeSnapshot(file, snapshotOf(people))
    const bytes = fs.readFileSync(file)
    const last = bytes.length - 8
    bytes[last] = (bytes[last] ?? 0) ^ 1
    fs.writeFileSync(file, bytes)
    expect(() => readSnapshot(file)).toThrow('changed or cut off')
    fs.writeFileSync(file, '名字,收入\n')
    expect(() => readSnapshot(file)).toThrow('is no snapshot')
  })
})

describe('改革文件', () => {
  test('写错的地方逐项指出', () => {
    const read = readReform({ 名称: 'x', 自: '2026-13-01', 参数: { 'standard.urbn': '+5%' } })
    expect(read.ok ? [] : read.faults.map(({ path }) => path)).toEqual([['自'], ['参数', 'standard.urbn']])
  })
})
