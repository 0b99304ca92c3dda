/** A key in the form of a UUID. It tells sendings apart and protects nothing, so plain chance is enough. */
export const newKey = (chance: () => number = Math.random): string =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(chance() * 16).toString(16))

/**
 * One intention, one key: the same content sent again (a retry) keeps its key, other content gets a new one.
 * Without it a tap that is repeated on a bad line would do the thing twice.
 */
export function createIntention(makeKey: () => string = newKey): (content: unknown) => string {
  let last: { content: string; key: string } | undefined
  return (content) => {
    const written = JSON.stringify(content ?? null)
    if (last?.content !== written) last = { content: written, key: makeKey() }
    return last.key
  }
}
