import { type Fen, formatYuan, parseYuan } from '@jzt/kernel'

/** What stands in a money field: fen once it can be read, the typed text as long as it cannot. */
export type MoneyValue = number | string | undefined

/** Typed yuan → fen. What is no amount stays as typed: the check then says so, and nothing is lost. */
export const moneyFromText = (text: string): MoneyValue => (text.trim() === '' ? undefined : (parseYuan(text) ?? text))

/** Fen → the text in the field, without the unit that stands behind it. */
export const moneyToText = (value: MoneyValue): string =>
  typeof value === 'number' ? formatYuan(value as Fen).replace(/[ ,元]/g, '') : (value ?? '')

/** An amount on a screen. */
export const yuanWords = (fen: number): string => formatYuan(fen as Fen)
