import { type FormValues, isFormValues } from './form-values.ts'

/** A half-filled form on this machine; it goes when the step is taken or the officer signs out. */
export interface FormDraft {
  readonly savedAt: string
  readonly values: FormValues
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const prefix = 'jzt.form.'

/** Two officers at one desk never see each other's drafts. */
export const draftKey = (officerId: string, caseId: string, step: string): string =>
  `${prefix}${officerId}.${caseId}.${step}`

export function readDraft(shelf: Shelf, key: string): FormDraft | undefined {
  try {
    const draft: unknown = JSON.parse(shelf.getItem(key) ?? 'null')
    if (!isFormValues(draft) || typeof draft['savedAt'] !== 'string' || !isFormValues(draft['values'])) return undefined
    return { savedAt: draft['savedAt'], values: draft['values'] }
  } catch {
    return undefined // Not ours, or cut off by a full disk: a draft that cannot be read is no draft.
  }
}

/** False when the browser keeps nothing (full, or forbidden): the screen then does not claim "已保存". */
export function writeDraft(shelf: Shelf, key: string, draft: FormDraft): boolean {
  try {
    shelf.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function forgetDrafts(shelf: Shelf): void {
  const keys = Array.from({ length: shelf.length }, (_, index) => shelf.key(index))
  for (const key of keys) if (key?.startsWith(prefix)) shelf.removeItem(key)
}
