import { ParameterChangeBody } from '@jzt/contract'
import { type DivisionCode, type Fen, formatYuan } from '@jzt/kernel'
import {
  type Amending,
  documentRanks,
  findHistory,
  outranks,
  type ParameterChange,
  type ParameterHistory,
  type ParameterName,
  type ParameterUnit,
} from '@jzt/rules'
import * as z from 'zod'

/** The whole city stands as 50 in tables, and without a division in the histories. */
export const city: DivisionCode = '50'
export const layerOf = (division: DivisionCode): DivisionCode | undefined => (division === city ? undefined : division)

const stored = z.array(
  ParameterChangeBody.omit({ departureReason: true }).extend({
    departure: z.strictObject({ from: z.string(), reason: z.string(), verified: z.literal(false) }).optional(),
  }),
)

/** The changes of a draft or a pack as the tables keep them. */
export const amendingOf = (division: DivisionCode, changes: unknown): Amending => ({
  division: layerOf(division),
  changes: stored.parse(changes) as readonly ParameterChange[],
})

/** What was typed, as the rules know it: with what it departs from, where it does. */
export function changesOf(
  histories: readonly ParameterHistory[],
  division: DivisionCode,
  bodies: readonly ParameterChangeBody[],
): readonly ParameterChange[] {
  return bodies.map(({ departureReason, name, ...body }) => {
    const history = findHistory(histories, name as ParameterName, layerOf(division))
    const reason = departureReason?.trim()
    return {
      ...body,
      name: name as ParameterName,
      ...(reason ? { departure: { from: higherValue(history), reason, verified: false } } : {}),
    }
  })
}

/** The other way round, for the form. */
export const bodyOf = ({ departure, ...change }: ParameterChange): ParameterChangeBody => ({
  ...change,
  ...(departure ? { departureReason: departure.reason } : {}),
})

/** The value of the highest document, as people read it. */
function higherValue(history: ParameterHistory | undefined): string {
  const ranked = history?.periods.filter(({ rank }) => rank !== undefined) ?? []
  const highest = ranked.reduce<(typeof ranked)[number] | undefined>(
    (best, period) => (best?.rank && period.rank && !outranks(period.rank, best.rank) ? best : period),
    undefined,
  )
  return history && highest ? `${valueWords(highest.value, history.unit)}（${highest.document}）` : ''
}

/** A value with its unit. */
export function valueWords(value: number | null, unit: ParameterUnit): string {
  if (value === null) return '未设定'
  if (unit === 'fen') return formatYuan(value as Fen)
  return unit === 'area' ? `${value / 100}㎡` : `${value}${unit}`
}

/** The ranks of the rules and those of the contract are the same words. */
documentRanks satisfies readonly ParameterChangeBody['rank'][]
