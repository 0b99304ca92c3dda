import fc from 'fast-check'
import * as z from 'zod'

interface JsonSchema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  /** One of several, told apart by one of their fields. */
  readonly oneOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly maxItems?: number
  readonly pattern?: string
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** Inputs of a schema of the contract: all of them right, or each part now and then replaced by something else. */
export function inputsOf(schema: z.ZodType, kind: 'right' | 'hostile'): fc.Arbitrary<unknown> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  const whole = partsOf(json, kind === 'hostile')
  return kind === 'right' ? whole.filter((value) => schema.safeParse(value).success) : whole
}

/** What people and programs send by mistake or on purpose. */
const garbage: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    ' ',
    -1,
    0,
    1.5,
    1e308,
    Number.MAX_SAFE_INTEGER + 2,
    "'; drop table case_file; --",
    '<script>alert(1)</script>',
    '=cmd|calc',
    '../../etc/passwd',
    '\u202e张三',
    '𠮷'.repeat(300),
    '2026-02-30',
    '9999-99-99',
    '0000-00-00',
    '11010119000230001X',
    '00000000-0000-0000-0000-000000000000',
    '张'.repeat(20_000),
    [],
    {},
    [[[[[[]]]]]],
    { toString: 1, constructor: 2 },
  ),
  fc.jsonValue(),
)

function partsOf(schema: JsonSchema, hostile: boolean): fc.Arbitrary<unknown> {
  const right = rightPart(schema, hostile)
  return hostile ? fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: garbage }) : right
}

function rightPart(schema: JsonSchema, hostile: boolean): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((one) => partsOf(one, hostile)))
  switch (schema.type) {
    case 'object':
      return objectOf(schema, hostile)
    case 'array':
      return fc.array(partsOf(schema.items ?? {}, hostile), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? 3, 3)),
      })
    case 'string':
      return stringOf(schema)
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1_000_000, 2 ** 31 - 1) })
    case 'number':
      return fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000, noNaN: true })
    case 'boolean':
      return fc.boolean()
    default:
      return fc.jsonValue()
  }
}

function objectOf({ properties = {}, required = [] }: JsonSchema, hostile: boolean): fc.Arbitrary<unknown> {
  const parts = Object.entries(properties).map(([name, part]) => [name, partsOf(part, hostile)] as const)
  return fc.record(Object.fromEntries(parts), { requiredKeys: required.filter((name) => name in properties) })
}

function stringOf({ pattern, format, minLength = 0, maxLength = 60 }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid()
  if (format === 'date') return fc.constantFrom('2026-09-21', '2026-09-20', '2024-02-29', '2026-12-31')
  if (format === 'date-time') return fc.constantFrom('2026-09-21T09:00:00+08:00', '2026-09-21T01:00:00Z')
  // A pattern that only keeps U+0000 out says nothing of the rest.
  if (pattern && !pattern.startsWith('^[^')) return fc.stringMatching(new RegExp(pattern))
  return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)), unit: 'grapheme' })
}
