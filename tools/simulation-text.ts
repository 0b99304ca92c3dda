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

const count = (cell: Cell): string => (cell === null ? '（不显示）' : cell.toLocaleString('en-US'))
const counted = ({ households, persons }: Counted): string =>
  persons === null ? `${count(households)} 户` : `${count(households)} 户（计入 ${count(persons)} 人）`
const money = (cell: Cell): string => (cell === null ? '不显示' : formatYuan(cell as Fen))
const signed = (cell: Cell): string => (cell !== null && cell > 0 ? `+${money(cell)}` : money(cell))

/** Below this, groups and moves are nearly all withheld, and what is left says nothing about a policy. */
const fewHouseholds = 100

/** A simulation as a person reads it at the terminal. */
export function simulationText({ snapshot, judgedOn, rulesVersion, reforms }: SimulationReport): string {
  const { on, households, persons, named } = snapshot
  const people = `全部人数 ${count(named)} 人，计入人数 ${count(persons)} 人`
  const head = `快照 ${on}：${count(households)} 户，${people}；按 ${judgedOn} 的参数和年龄、规则 ${rulesVersion} 测算`
  const isSmall = households < fewHouseholds
  const warning = `注意：家庭太少（${count(households)} 户，不到 ${fewHouseholds} 户），算不出有意义的数字；分组和去向不显示。 Too few households for figures.`
  const lines = reforms.flatMap((reform) => reformLines(reform, isSmall))
  return `${[...(isSmall ? [warning] : []), head, ...lines].join('\n')}\n`
}

const reformLines = (reform: ReformReport, isSmall: boolean): readonly string[] => [
  '',
  `■ ${reform.name}（${reform.from} 起）`,
  ...reform.changes.map(({ title, before, after, unit, districts }) => {
    const value = (of: number | null) =>
      of === null ? '未设定' : unit === 'fen' ? formatYuan(of as Fen) : `${of} ${unit}`
    return `  ${title}${districts ? `（${districts.join('、')}）` : ''}：${value(before)} → ${value(after)}`
  }),
  `  待遇增加 ${counted(reform.moved.gaining)}，减少 ${counted(reform.moved.losing)}，换项目 ${counted(reform.moved.changingProgramme)}`,
  ...costLines(reform.cost),
  ...(isSmall ? [] : detailLines(reform)),
]

const costLines = ({ baseMonth, reformMonth, differenceMonth, differenceYear }: ReformReport['cost']) =>
  differenceMonth === null
    ? []
    : [
        `  每月支出 ${money(baseMonth)} → ${money(reformMonth)}（${signed(differenceMonth)}），每年 ${signed(differenceYear)}`,
      ]

const detailLines = (reform: ReformReport): readonly string[] => [
  '  去向（不显示的和没有的，不列）：',
  ...reform.transitions
    .filter(({ from, to, households }) => from !== to && households !== null && households > 0)
    .map((move) => `    ${standingWords[move.from]} → ${standingWords[move.to]}：${counted(move)}`),
  ...(reform.losses.length > 0 ? ['  为什么减少：'] : []),
  ...reform.losses.map(({ from, to, why }) => `    ${standingWords[from]} → ${standingWords[to]}：${why}`),
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

/** Groups too small to be shown are left out; what a group's money is says nothing where it is withheld. */
const groupLines = (title: string, groups: readonly GroupReport[]): readonly string[] => [
  `  ${title}：`,
  ...groups
    .filter(({ households }) => households !== null && households > 0)
    .sort((one, other) => (one.code < other.code ? -1 : 1))
    .map(({ code, moved, cost, ...group }) => {
      const gaining = `增加 ${count(moved.gaining.households)} 户，减少 ${count(moved.losing.households)} 户`
      const month = cost.differenceMonth === null ? '' : `，每月 ${signed(cost.differenceMonth)}`
      return `    ${groupWords[code] ?? findDivision(code)?.name ?? code}：${counted(group)}，${gaining}${month}`
    }),
]
