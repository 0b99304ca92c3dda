export interface Option {
  readonly value: string
  readonly label: string
}

/** A list to choose from, written as value and words. */
export const options = (words: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

export const labelOf = (options: readonly Option[], value: string | undefined): string =>
  options.find((option) => option.value === value)?.label ?? ''
