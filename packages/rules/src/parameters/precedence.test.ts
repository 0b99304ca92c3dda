import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { documentRanks, governing, outranks, type Ranked, rankWords } from './precedence.ts'

interface Text extends Ranked {
  readonly name: string
}
const text = (name: string, rank: Ranked['rank'], from: string, more: Partial<Ranked> = {}): Text => ({
  name,
  rank,
  from: plainDate(from),
  ...more,
})
const governs = (on: string, ...texts: readonly Text[]) =>
  [texts, texts.toReversed()].map((each) => governing(each, plainDate(on))?.name)

describe('哪一份文件作准（立法法：上位法优于下位法，新法优于旧法，特别规定优于一般规定）', () => {
  test('层级高的作准，不管新旧', () => {
    const act = text('法', 'law', '2014-05-01')
    expect(governs('2026-09-15', act, text('通知', 'normative-document', '2026-01-01'))).toEqual(['法', '法'])
    for (const [index, rank] of documentRanks.entries()) {
      for (const lower of documentRanks.slice(index + 1)) {
        expect([outranks(rank, lower), outranks(lower, rank), outranks(rank, rank)]).toEqual([true, false, false])
      }
    }
    expect(documentRanks.map((rank) => rankWords[rank]).join(' > ')).toBe(
      '法律 > 行政法规 > 地方性法规 > 规范性文件 > 区县通知',
    )
  })

  test('同一层级，新的作准', () => {
    const [older, newer] = [text('旧', 'local-regulation', '2016-05-01'), text('新', 'local-regulation', '2023-01-01')]
    expect(governs('2026-09-15', older, newer)).toEqual(['新', '新'])
    expect(governs('2022-12-31', older, newer)).toEqual(['旧', '旧'])
  })

  test('同一层级、同一天，专门规定的作准', () => {
    const general = text('一般', 'normative-document', '2021-07-01')
    const special = text('专门', 'normative-document', '2021-07-01', { specific: true })
    expect(governs('2026-09-15', general, special)).toEqual(['专门', '专门'])
    const newer = text('更新的一般', 'normative-document', '2022-01-01')
    expect(governs('2026-09-15', special, newer)).toEqual(['更新的一般', '更新的一般'])
  })

  test('施行当日起、失效当日止；都不在施行中的，没有', () => {
    const interim = text('暂行办法', 'administrative-regulation', '2014-05-01', { to: plainDate('2026-06-30') })
    const act = text('社会救助法', 'law', '2026-07-01')
    expect(governs('2014-04-30', interim, act)).toEqual([undefined, undefined])
    expect(governs('2014-05-01', interim, act)).toEqual(['暂行办法', '暂行办法'])
    expect(governs('2026-06-30', interim, act)).toEqual(['暂行办法', '暂行办法'])
    expect(governs('2026-07-01', interim, act)).toEqual(['社会救助法', '社会救助法'])
    expect(governs('2026-07-01', interim)).toEqual([undefined, undefined])
  })
})
