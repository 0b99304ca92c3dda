import { expect, test } from 'vitest'
import type { ReformReport, SimulationReport } from '../apps/server/src/simulation/index.ts'
import { simulationText } from './simulation-text.ts'

const nobody = { households: 0, persons: 0 }
const withheld = { households: null, persons: null }
const hidden = {
  baseMonth: null,
  reformMonth: null,
  differenceMonth: null,
  baseYear: null,
  reformYear: null,
  differenceYear: null,
}
const cost = { ...hidden, baseMonth: 100_00, reformMonth: 300_00, differenceMonth: 200_00, differenceYear: 2_400_00 }
const group = (code: string, households: number | null) => ({
  ...{ code, households, persons: households === null ? null : households * 2 },
  moved: { gaining: withheld, losing: nobody, changingProgramme: withheld },
  cost: hidden,
})

const reform = (more: Partial<ReformReport> = {}): ReformReport =>
  ({
    name: '提高 5%',
    from: '2027-01-01',
    changes: [{ name: 'standard.urban', title: '城市低保标准', unit: 'fen', before: 770_00, after: 808_50 }],
    moved: { gaining: { households: 9, persons: 20 }, losing: withheld, changingProgramme: withheld },
    transitions: [
      { from: 'tekun', to: 'none', ...withheld },
      { from: 'none', to: 'dibao', households: 12, persons: 30 },
      { from: 'none', to: 'tekun', ...nobody },
    ],
    losses: [{ from: 'single-person', to: 'dibao', why: '先给低保。' }],
    cost,
    by: {
      district: [group('500103', null)],
      type: [group('single', 40)],
      area: [],
      headAge: [],
      headDisability: [],
      headSex: [],
    },
    fairness: { gini: { base: null, reform: null }, disparity: { headAge: [], headDisability: [], headSex: [] } },
    justAbove: [],
    ...more,
  }) as ReformReport

const report = (households: number, one = reform()): SimulationReport =>
  ({
    snapshot: { on: '2026-11-22', households, persons: households * 2, named: households * 2 + 1 },
    rulesVersion: '2026.2',
    judgedOn: '2027-01-01',
    standings: [],
    reforms: [one],
  }) as unknown as SimulationReport

test('家庭太少：第一行就说明，只写改了什么和能写的合计，没有一行“不显示”的去向和分组', () => {
  const lines = simulationText(report(28)).split('\n')
  expect(lines[0]).toContain('家庭太少（28 户')
  expect(lines[1]).toContain('28 户，全部人数 57 人，计入人数 56 人')
  expect(lines.join('\n')).toContain('城市低保标准：770 元 → 808.50 元')
  expect(lines.slice(1).join('\n')).not.toMatch(/去向|按区县|→ 特困|每月 不/)
})

test('合计的钱不能写的，整行不写', () => {
  expect(simulationText(report(28, reform({ cost: hidden })))).not.toContain('每月支出')
})

test('家庭够多：去向只列有数的，减少的写明为什么，钱不能写的组不写钱', () => {
  const text = simulationText(report(5_000))
  expect(text).toContain('不在保障范围 → 最低生活保障：12 户（计入 30 人）')
  expect(text).not.toContain('特困人员')
  expect(text).toContain('单人保（低保） → 最低生活保障：先给低保。')
  expect(text).toContain('单人家庭：40 户（计入 80 人），增加 （不显示） 户，减少 0 户\n')
  expect(text).not.toContain('渝中区')
})
