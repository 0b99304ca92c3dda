/** What a form holds, as it stands on the screen. */
export type FormValues = Record<string, unknown>

export const isFormValues = (value: unknown): value is FormValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
