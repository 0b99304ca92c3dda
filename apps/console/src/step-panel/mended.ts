import type { ShownFault } from './problem-fields.ts'

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * The faults that stand after somebody typed, of those that are shown; nothing new is shown before the form is sent. What
 * the form's own check found stands while it finds it. What only the server can judge stands until its field is changed.
 */
export function stillFaulty(
  shown: readonly ShownFault[],
  found: readonly ShownFault[],
  valueAt: (path: ShownFault['path']) => unknown,
): readonly ShownFault[] {
  return shown.flatMap((fault) => {
    if (fault.served && same(valueAt(fault.path), fault.served.value)) return [fault]
    const left = found.find(({ path }) => same(path, fault.path))
    return left ? [left.message === fault.message ? fault : left] : []
  })
}
