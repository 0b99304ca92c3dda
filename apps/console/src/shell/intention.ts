/** One intention of a person: what is to be written, and the key that makes sending it twice harmless. */
export interface Intention {
  readonly key: string
  readonly content: string
}

/** The same content keeps its key, so that a retry after a broken line is the same write; other content is a new one. */
export function intend(previous: Intention | undefined, body: unknown, newKey: () => string): Intention {
  const content = JSON.stringify(body)
  return previous?.content === content ? previous : { key: newKey(), content }
}
