const Remembering = WeakMap
const remembered = new Set<ForgetfulWeakMap>()

/** As a `WeakMap`, but what it holds can be forgotten. */
class ForgetfulWeakMap<Key extends WeakKey = WeakKey, Value = unknown> {
  #held: WeakMap<Key, Value>

  constructor(entries: readonly (readonly [Key, Value])[] = []) {
    this.#held = new Remembering(entries)
    if (new Error().stack?.includes('packages/rules/src')) remembered.add(this as never)
  }
  get(key: Key): Value | undefined {
    return this.#held.get(key)
  }
  has(key: Key): boolean {
    return this.#held.has(key)
  }
  set(key: Key, value: Value): this {
    this.#held.set(key, value)
    return this
  }
  delete(key: Key): boolean {
    return this.#held.delete(key)
  }
  forget(): void {
    this.#held = new Remembering()
  }
}

/** From here on, what packages/rules remembers of its rules can be forgotten. To be called before it is loaded. */
export function makeForgetful(): void {
  Object.assign(globalThis, { WeakMap: ForgetfulWeakMap })
}

/** What was worked out under one mutant must not be believed under the next. */
export function forgetAll(): void {
  for (const one of remembered) one.forget()
}
