import type { Problem } from '@jzt/contract/client'
import type { FieldFault } from './reading.ts'

/** Where the server names a field, as the form names it: `input.receipt.on`, `/input/gaps/0/words`, `gaps[0].words`. */
export function fieldPath(path: string): (string | number)[] {
  const parts = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split(/[./]/)
    .filter((part) => part !== '')
  const inside = parts[0] === 'body' ? parts.slice(1) : parts
  const own = inside[0] === 'input' ? inside.slice(1) : inside
  return own.map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** The fields that the server wants mended. */
export const faultsOf = (problem: Problem): FieldFault[] =>
  (problem.fields ?? []).map(({ path, message }) => ({ path: fieldPath(path), message }))

/** A fault with the words of the field it belongs to: the nearest one that the screen shows. */
export interface ShownFault extends FieldFault {
  readonly label: string | undefined
  /** Found by the server, which this form cannot ask while somebody types: what stood in the field then. */
  readonly served?: { readonly value: unknown }
}

export function nameFaults(faults: readonly FieldFault[], labels: ReadonlyMap<string, string>): ShownFault[] {
  return faults.map(({ path, message }) => {
    for (let length = path.length; length > 0; length -= 1) {
      const shown = path.slice(0, length)
      const label = labels.get(shown.join('.'))
      if (label) return { path: shown, message, label }
    }
    return { path, message, label: undefined }
  })
}
