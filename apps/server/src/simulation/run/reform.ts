import { type DivisionCode, fen, isPlainDate, type PlainDate } from '@jzt/kernel'
import {
  type FileFault,
  fileFaults,
  type Parameter,
  type ParameterName,
  type ParameterPack,
  type ParametersWhere,
  parameterNames,
  parametersOn,
} from '@jzt/rules'
import type { Scenario } from '@jzt/rules/columns'
import * as z from 'zod'

/** One changed parameter: a new value in its smallest unit (fen, hundredths of a square metre), or so many percent more or less. */
export interface ReformChange {
  readonly parameter: ParameterName
  readonly to: { readonly value: number | null } | { readonly percent: number }
  /** Only these districts; absent: the city, and every district that has no value of its own. */
  readonly districts?: readonly DivisionCode[]
}

/** A set of parameter changes from a day: what an office wonders about before anybody signs it. */
export interface Reform {
  readonly name: string
  readonly from: PlainDate
  readonly changes: readonly ReformChange[]
}

const asWritten = '应写成新值（元、平方米等，与参数文件同单位）、"+5%" 这样的增减，或 {值, 区县}'

const changeSchema = z.union(
  [
    z.number().nonnegative(asWritten),
    z.string().regex(/^[+-]\d+(\.\d+)?%$/, asWritten),
    z.strictObject({ 值: z.number().nonnegative(), 区县: z.array(z.string().regex(/^50\d{4}$/)).min(1) }),
  ],
  asWritten,
)

/** A reform as officials write it: 名称, 自 (from), 参数 (changes by parameter name). */
export const reformSchema = z.strictObject({
  名称: z.string().min(1),
  自: z.string().refine(isPlainDate, '不是存在的日期，应写成 2026-10-01'),
  参数: z.record(z.string(), changeSchema).superRefine((changes, { addIssue }) => {
    const names = Object.keys(changes)
    if (names.length === 0) addIssue('至少改一个参数')
    for (const name of names.filter((one) => !parameterNames.some((known) => known === one))) {
      addIssue({ code: 'custom', path: [name], message: '没有这个参数，名称见 packages/rules/parameters/cq/' })
    }
  }),
})

/** What is wrong with a reform's file, each fault with its field; or the reform. */
export type ReformReading =
  | { readonly ok: true; readonly reform: Reform }
  | { readonly ok: false; readonly faults: readonly FileFault[] }

/** Reads a parsed YAML file. Yuan and square metres become fen and hundredths by the parameter's own unit. */
export function readReform(parsed: unknown): ReformReading {
  const read = reformSchema.safeParse(parsed)
  if (!read.success) return { ok: false, faults: fileFaults(read.error.issues, 'packages/rules/reforms/ 里的例子') }
  const { 名称: name, 自: from, 参数: changes } = read.data
  const units = parametersOn(from as PlainDate).values
  const of = Object.entries(changes) as readonly (readonly [ParameterName, z.infer<typeof changeSchema>])[]
  return {
    ok: true,
    reform: {
      name,
      from: from as PlainDate,
      changes: of.map(([parameter, to]) => changeOf(parameter, to, units[parameter])),
    },
  }
}

function changeOf(parameter: ParameterName, to: z.infer<typeof changeSchema>, { unit }: Parameter): ReformChange {
  if (typeof to === 'string') return { parameter, to: { percent: Number(to.slice(0, -1)) } }
  const smallest = (value: number) => (unit === 'fen' || unit === 'area' ? Math.round(value * 100) : Math.round(value))
  if (typeof to === 'number') return { parameter, to: { value: smallest(to) } }
  return { parameter, to: { value: smallest(to.值) }, districts: to.区县 }
}

type Histories = Pick<ParametersWhere, 'histories'>

/** The parameters of a day for the city and for each district, as they are or as a reform would have them. */
export function scenarioOf(
  on: PlainDate,
  districts: readonly DivisionCode[],
  reform?: Reform,
  where: Histories = {},
): Scenario {
  const packOf = (division?: DivisionCode) => changed(parametersOn(on, { ...where, division }), division, reform)
  return {
    on,
    parameters: packOf(),
    districts: Object.fromEntries(districts.map((district) => [district, packOf(district)])),
  }
}

function changed(pack: ParameterPack, division: DivisionCode | undefined, reform: Reform | undefined): ParameterPack {
  const changes = (reform?.changes ?? []).filter(({ parameter, districts }) =>
    districts ? division !== undefined && districts.includes(division) : pack.values[parameter].division === undefined,
  )
  const values = changes.map(({ parameter, to }) => [parameter, withValue(pack.values[parameter], to)] as const)
  return { ...pack, values: { ...pack.values, ...Object.fromEntries(values) } }
}

/** A percentage of a value that is not set leaves it not set. Rounded to the fen once, half up. */
function withValue(parameter: Parameter, to: ReformChange['to']): Parameter {
  if ('value' in to) return { ...parameter, value: to.value }
  if (parameter.value === null) return parameter
  return { ...parameter, value: fen(Math.floor((parameter.value * (100 + to.percent)) / 100 + 0.5)) }
}
