export interface Option {
  readonly value: string
  readonly label: string
}

export const labelOf = (options: readonly Option[], value: string | undefined): string =>
  options.find((option) => option.value === value)?.label ?? ''
