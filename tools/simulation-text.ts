import { type Fen, formatYuan, programmeWords } from '@jzt/kernel'
import { findDivision } from '@jzt/kernel/divisions/index.ts'
import type {
  Cell,
  Counted,
  GroupReport,
  ReformReport,
  SimulationReport,
  Standing,
} from '../apps/server/src/simulation/index.ts'

const standingWords: Readonly<Record<Standing, string>> = {
  ...programmeWords,
  none: '不在保障范围',
  undecided: '暂不能判定',
}

const count = (cell: Cell): string => (cell === null ? '<5' : cell.toLocaleString('en-US'))
const counted = ({ households, persons }: Counted): string => `${count(households)} 户（${count(persons)} 人）`
const money = (cell: Cell): string => (cell === null ? '<5 户，不显示' : formatYuan(cell as Fen))
const signed = (cell: Cell): string => (cell !== null && cell > 0 ? `+${money(cell)}` : money(cell))

/** A simulation as a person reads it at the terminal. */
export function simulationText({ snapshot, judgedOn, rulesVersion, reforms }: SimulationReport): string {
  const { on, households, persons } = snapshot
  const head = `快照 ${on}：${count(households)} 户 ${count(persons)} 人；按 ${judgedOn} 的参数和年龄、规则 ${rulesVersion} 测算`
  return `${[head, ...reforms.flatMap(reformLines)].join('\n')}\n`
}

const reformLines = (reform: ReformReport): readonly string[] => [
  '',
  `■ ${reform.name}（${reform.from} 起）`,
  ...reform.changes.map(({ title, before, after, unit, districts }) => {
    const value = (of: number | null) =>
      of === null ? '未设定' : unit === 'fen' ? formatYuan(of as Fen) : `${of} ${unit}`
    return `  ${title}${districts ? `（${districts.join('、')}）` : ''}：${value(before)} → ${value(after)}`
  }),
  `  待遇增加 ${counted(reform.moved.gaining)}，减少 ${counted(reform.moved.losing)}，换项目 ${counted(reform.moved.changingProgramme)}`,
  `  每月支出 ${money(reform.cost.baseMonth)} → ${money(reform.cost.reformMonth)}（${signed(reform.cost.differenceMonth)}），每年 ${signed(reform.cost.differenceYear)}`,
  '  去向：',
  ...reform.transitions
    .filter(({ from, to, households }) => from !== to && households !== 0)
    .map((move) => `    ${standingWords[move.from]} → ${standingWords[move.to]}：${counted(move)}`),
  ...groupLines('按区县', reform.by.district),
  ...groupLines('按家庭类型', reform.by.type),
  ...groupLines('按城乡', reform.by.area),
  `  基尼系数 ${reform.fairness.gini.base ?? '—'} → ${reform.fairness.gini.reform ?? '—'}`,
  ...reform.justAbove.map(({ line, base, reform: after }) => {
    const name = line === 'dibao' ? '低保标准' : '低保边缘收入线'
    return `  刚好在${name}以外（高出不超过 5%）：${counted(base)} → ${counted(after)}`
  }),
]

const groupWords: Readonly<Record<string, string>> = {
  urban: '城市',
  rural: '农村',
  unknown: '未知',
  single: '单人家庭',
  elderly: '老年人家庭',
  'with-children': '有未成年人的家庭',
  'with-disabled': '有残疾人的家庭',
  other: '其他家庭',
}

const groupLines = (title: string, groups: readonly GroupReport[]): readonly string[] => [
  `  ${title}：`,
  ...groups
    .filter(({ households }) => households !== 0)
    .sort((one, other) => (one.code < other.code ? -1 : 1))
    .map(({ code, moved, cost, ...group }) => {
      const gaining = `增加 ${count(moved.gaining.households)}，减少 ${count(moved.losing.households)}`
      return `    ${groupWords[code] ?? findDivision(code)?.name ?? code}：${counted(group)}，${gaining}，每月 ${signed(cost.differenceMonth)}`
    }),
]
