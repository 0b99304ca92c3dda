const hidden = '***'

/**
 * A value that must not appear in a log, an error or a template: names, identity, phone and bank numbers.
 * It prints `***` wherever it is turned into text; `reveal()` is the one deliberate way to read it.
 */
export class Sensitive<Value> {
  readonly #value: Value
  constructor(value: Value) {
    this.#value = value
  }
  reveal(): Value {
    return this.#value
  }
  toString(): string {
    return hidden
  }
  toJSON(): string {
    return hidden
  }
}

export const sensitive = <Value>(value: Value): Sensitive<Value> => new Sensitive(value)
