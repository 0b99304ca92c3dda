import type { FastifyRequest } from 'fastify'
import type { FieldFault } from './problem.ts'

type Done = (error: Error | null, body?: unknown) => void

/** Reads JSON from bytes that are UTF-8 from end to end: a wrong byte is refused here and does not turn into another character. */
export const parseJson =
  (parse: (request: FastifyRequest, text: string, done: Done) => void) =>
  (request: FastifyRequest, bytes: Buffer, done: Done): void => {
    let text: string
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      done(Object.assign(new Error('not UTF-8'), { statusCode: 400 }))
      return
    }
    parse(request, text, done)
  }

/** Deeper than any form of the contract; a checker that calls itself would run out of stack long after. */
const deepest = 32

/**
 * What no table could hold, anywhere in a body: U+0000, half a character (a lone surrogate), or nesting without end.
 * Walks with a list of its own, for a body of a megabyte can be nested half a million deep.
 */
export function unstorable(body: unknown): FieldFault | undefined {
  const left: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value: body, path: [] }]
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, path } = next
    if (path.length > deepest) return { path: '', message: '内容层次太深' }
    if (typeof value === 'string' && !isStorable(value)) return { path: path.join('.'), message: '含有不能保存的字符' }
    if (typeof value !== 'object' || value === null) continue
    for (const [name, inner] of Object.entries(value)) {
      if (!isStorable(name)) return { path: path.join('.'), message: '含有不能保存的字符' }
      left.push({ value: inner, path: [...path, name] })
    }
  }
  return undefined
}

const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000')
