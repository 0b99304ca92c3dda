/** One measured figure. `goal` reads as people say it, `<= 150`; `report` for a figure that only explains another one. */
export interface Figure {
  readonly metric: string
  readonly value: number
  readonly unit: string
  readonly goal: string
  readonly ok: boolean
}

export const atMost = (limit: number) => ({ goal: `<= ${limit}`, holds: (value: number) => value <= limit })
export const atLeast = (limit: number) => ({ goal: `>= ${limit}`, holds: (value: number) => value >= limit })
export const exactly = (wanted: number) => ({ goal: `= ${wanted}`, holds: (value: number) => value === wanted })
export const moreThan = (limit: number) => ({ goal: `> ${limit}`, holds: (value: number) => value > limit })
export const reported = { goal: 'report', holds: () => true }

type Goal = ReturnType<typeof atMost>

export function figure(metric: string, measured: number, unit: string, { goal, holds }: Goal): Figure {
  const value = Math.round(measured * 1000) / 1000
  return { metric, value, unit, goal, ok: holds(value) }
}

export type Measure<Options> = (options: Options, note: (line: string) => void) => AsyncIterable<Figure>

/** Prints each figure as one JSON line on stdout, notes on stderr; false when one of them misses its goal. */
export async function printFigures(
  kind: 'bench' | 'drill',
  name: string,
  figures: AsyncIterable<Figure>,
): Promise<boolean> {
  let good = true
  for await (const one of figures) {
    console.log(JSON.stringify({ [kind]: name, ...one }))
    good &&= one.ok
  }
  return good
}

export const note = (line: string): void => console.error(line)

/** The value below which `share` of the values lie, by nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)
