import { type DivisionCode, isPlainDate, type PlainDate } from '@jzt/kernel'
import * as z from 'zod'
import { type ParameterHistory, type ParameterUnit, parameterNames } from './parameter.ts'
import { type DocumentRank, documentRanks, rankWords } from './precedence.ts'

const day = z.string().refine(isPlainDate, '不是存在的日期，应写成 2025-07-01')

const rankOf = (words: string): DocumentRank | undefined => documentRanks.find((rank) => rankWords[rank] === words)

const departure = z.strictObject({ 本应: z.string().min(1), 理由: z.string().min(1) })

const period = z.strictObject({
  起: day,
  止: z.union([z.literal('至今'), day]),
  值: z.union([z.number().nonnegative(), z.enum(['未设定', '是', '否'])]),
  依据: z.string().min(1),
  层级: z.enum(documentRanks.map((rank) => rankWords[rank])).optional(),
  偏离: departure.optional(),
  已核实: z.enum(['是', '否']),
})

const entry = z.strictObject({
  名称: z.string().min(1),
  单位: z.enum(['元', '平方米', '百分比', '倍', '个月', '年', '岁', '次', '是否']),
  区县可另定: z.literal('是').optional(),
  各期: z.array(period).min(1),
})

/** One file of dated parameters as officials write it; the keys are the parameters' names. */
export const parameterFile = z.partialRecord(z.enum(parameterNames), entry)

type Entry = z.infer<typeof entry>

const units: Readonly<Record<Entry['单位'], ParameterUnit>> = {
  元: 'fen',
  平方米: 'area',
  百分比: '%',
  倍: '倍',
  个月: '个月',
  年: '年',
  岁: '岁',
  次: '次',
  是否: '是否',
}

/**
 * Reads one parsed parameter file, of the city or of the district that it is for. Throws, naming the parameter, when it is
 * malformed.
 */
export function readParameters(parsed: unknown, division?: DivisionCode): readonly ParameterHistory[] {
  const file = parameterFile.parse(parsed)
  return parameterNames.flatMap((name) => {
    const found = file[name]
    return found ? [{ ...history(name, found), ...(division ? { division } : {}) }] : []
  })
}

function history(name: ParameterHistory['name'], { 名称, 单位, 区县可另定, 各期 }: Entry): ParameterHistory {
  const periods = 各期.map((row) => ({
    from: row.起 as PlainDate,
    to: row.止 === '至今' ? null : (row.止 as PlainDate),
    value: row.值 === '未设定' ? null : smallest(numberOf(row.值, 单位), 单位),
    document: row.依据,
    verified: row.已核实 === '是',
    ...(row.层级 ? { rank: rankOf(row.层级) as DocumentRank } : {}),
    ...(row.偏离 ? { departure: { from: row.偏离.本应, reason: row.偏离.理由, verified: false } as const } : {}),
  }))
  const open = 区县可另定 === '是' ? ({ openToDistricts: true } as const) : {}
  return { name, title: 名称, unit: units[单位], ...open, periods }
}

/** Yes and no are 1 and 0, so that a switch is a number like every other parameter. */
function numberOf(written: number | '是' | '否', unit: Entry['单位']): number {
  const isSwitch = unit === '是否'
  if (isSwitch !== (typeof written === 'string'))
    throw new RangeError(`${written}：单位为“是否”的写“是”或“否”，其他写数字`)
  return typeof written === 'string' ? Number(written === '是') : written
}

/** Yuan to fen, square metres to hundredths; a third decimal is refused rather than rounded away. */
function smallest(value: number, unit: Entry['单位']): number {
  const scaled = unit === '元' || unit === '平方米' ? Math.round(value * 100) : value
  const exact = unit === '元' || unit === '平方米' ? scaled / 100 === value : Number.isInteger(value)
  if (!exact) throw new RangeError(`${value} ${unit}：最多两位小数，倍数和百分比须为整数`)
  return scaled
}
