import type {
  PopulationName,
  ReformReportView,
  SimulationReportView,
  SimulationRow,
  SnapshotView,
  StandingName,
} from '@jzt/contract'
import { type Fen, formatYuan, programmeWords } from '@jzt/kernel'

export const standingWords: Readonly<Record<StandingName, string>> = {
  ...programmeWords,
  none: '都不符合',
  undecided: '资料不全，不能判定',
}

export const populationWords: Readonly<Record<PopulationName, string>> = {
  city: '本市家庭',
  example: '示例人口',
}

export const simulationStateWords: Readonly<Record<SimulationRow['state'], string>> = {
  running: '正在计算',
  done: '已算完',
  failed: '没有算成',
}

export const failureWords: Readonly<Record<NonNullable<SimulationRow['failure']>, string>> = {
  'snapshot-missing': '没有可用的家庭快照，或者快照里没有本区县的家庭：请重新生成快照后再算',
  interrupted: '计算中断：请再算一次',
  defect: '系统出错：请再算一次；仍然不行的，请联系系统管理员',
}

type Dimension = keyof ReformReportView['by']

/** The groups of every dimension but the district, which has names of its own. */
export const groupWords: Readonly<Record<Exclude<Dimension, 'district'>, Readonly<Record<string, string>>>> = {
  area: { urban: '城镇', rural: '农村', unknown: '不详' },
  type: {
    single: '单人户',
    elderly: '全是60岁以上',
    'with-children': '有未成年人',
    'with-disabled': '有残疾人',
    other: '其他',
  },
  headAge: {
    'below-18': '不满18岁',
    '18-59': '18至59岁',
    '60-69': '60至69岁',
    '70-79': '70至79岁',
    '80-and-above': '80岁以上',
    unknown: '不详',
  },
  headDisability: { none: '没有残疾', 'level-3-4': '三、四级残疾', 'level-1-2': '一、二级残疾', unknown: '不详' },
  headSex: { man: '男', woman: '女', unknown: '不详' },
}

export type Cell = number | null

/** Below this, groups and moves are nearly all withheld, and what is left says nothing about a policy. */
export const fewHouseholds = 100

/**
 * What stands where a number is withheld. Not "fewer than five": that would tell the small ones from those withheld beside
 * them, and the total would then give both away.
 */
export const withheldWords = '不显示'

/** Households where the heading names the unit. */
export const countWords = (cell: Cell): string => (cell === null ? withheldWords : cell.toLocaleString('en-US'))
export const householdWords = (cell: Cell): string =>
  cell === null ? withheldWords : `${cell.toLocaleString('en-US')} 户`
export const personWords = (cell: Cell): string =>
  cell === null ? withheldWords : `${cell.toLocaleString('en-US')} 人`

const tenThousandYuan = 1_000_000

/** An amount at a glance: in 万元 from ten thousand yuan on, else in whole yuan. */
export function moneyWords(fen: Cell): string {
  if (fen === null) return '不显示'
  const size = Math.abs(fen)
  const sign = fen < 0 ? '−' : ''
  if (size < tenThousandYuan) return `${sign}${Math.round(size / 100).toLocaleString('en-US')} 元`
  const digits = size < 100 * tenThousandYuan ? 1 : 0
  const shown = (size / tenThousandYuan).toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return `${sign}${shown} 万元`
}

/** The same with its sign: what changes. */
export const differenceWords = (fen: Cell): string =>
  fen !== null && fen > 0 ? `+${moneyWords(fen)}` : moneyWords(fen)

/** A share and an amount where the heading names the unit. */
export const shareWords = (cell: Cell): string => (cell === null ? withheldWords : cell.toFixed(1))
export const yuanCell = (fen: Cell): string => (fen === null ? '不显示' : formatYuan(fen as Fen).replace(/ 元$/, ''))
export const giniWords = (cell: Cell): string => (cell === null ? '不能计算' : cell.toFixed(4))

/** The two counts of people, each by its name: everybody in the applications, and those who count as members. */
export const peopleWords = ({ households, persons, named }: SimulationReportView['snapshot']): string =>
  [
    `${households.toLocaleString('en-US')} 户`,
    ...(named === undefined ? [] : [`全部人数 ${named.toLocaleString('en-US')} 人`]),
    `计入人数 ${persons.toLocaleString('en-US')} 人`,
  ].join('，')

/** How a snapshot stands, in one line. */
export function snapshotWords({ on, households, persons }: SnapshotView): string {
  if (on === undefined || households === undefined || persons === undefined) return '还没有生成'
  return `事实截至 ${on}，${households.toLocaleString('en-US')} 户，全部人数 ${persons.toLocaleString('en-US')} 人`
}
