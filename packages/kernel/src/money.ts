declare const fenBrand: unique symbol

/** An amount of money in fen (1/100 yuan). Always a whole number: floating-point yuan lose fen. */
export type Fen = number & { readonly [fenBrand]: true }

/** Checks that a number is a whole number of fen that adds up exactly. Throws a RangeError otherwise. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`)
  return (value === 0 ? 0 : value) as Fen
}

/** Whole yuan as fen. */
export const yuan = (value: number): Fen => fen(value * 100)

export const zeroFen = fen(0)

export const sumFen = (amounts: readonly Fen[]): Fen => fen(amounts.reduce<number>((sum, amount) => sum + amount, 0))

export const timesFen = (amount: Fen, count: number): Fen => fen(amount * count)

/** Rounds half up to the fen. The only rounding in the house: call it once, at the end of a computation. */
export const roundToFen = (exact: number): Fen => fen(Math.floor(exact + 0.5))

/** Reads yuan as people type them ("1,234.5", full-width digits too). Undefined when it is no amount with at most two decimals. */
export function parseYuan(text: string): Fen | undefined {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '').replace(/元$/, '')
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(plain)
  if (!match) return undefined
  return fen(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')))
}

/** Yuan for people: "910 元", "565.58 元". Fen are shown only where there are any. */
export function formatYuan(amount: Fen): string {
  const sign = amount < 0 ? '-' : ''
  const whole = Math.trunc(Math.abs(amount) / 100)
  const cents = Math.abs(amount) % 100
  const grouped = String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${sign}${grouped}${cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`} 元`
}
