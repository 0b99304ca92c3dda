import { readFileSync } from 'node:fs'
import type { FileFault } from '@jzt/rules'
import { type Document, isMap, isPair, LineCounter, parseDocument } from 'yaml'

/** A YAML file that an official wrote: what it says, or every reason why it cannot be read. */
export type WrittenFile =
  | {
      readonly ok: true
      readonly content: unknown
      /** "family.yaml:7（成员 / 第 2 项 / 工资）：应为…": the line where the field, or else the nearest thing around it, is written. */
      readonly complaint: (fault: FileFault) => string
    }
  | { readonly ok: false; readonly complaints: readonly string[] }

/** Reads a file for `decide` and `simulate` alike, so that a wrong one is answered in the same words. */
export function readWrittenFile(path: string): WrittenFile {
  const text = readText(path)
  if (text === undefined) return { ok: false, complaints: [`${path}：读不到这个文件，请检查路径`] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const broken = document.errors.map(({ code, pos }) => `${path}:${lines.linePos(pos[0]).line}：${brokenYaml(code)}`)
  if (broken.length > 0) return { ok: false, complaints: broken }
  return {
    ok: true,
    content: document.toJS(),
    complaint: (fault) => `${path}:${lineOf(fault.path, document, lines)}${fieldOf(fault)}：${fault.message}`,
  }
}

const brokenYaml = (code: string): string =>
  code === 'DUPLICATE_KEY'
    ? '同一项写了两次，只留一处'
    : `不是正确的 YAML，请检查这一行附近的缩进、括号、引号和冒号（${code}）`

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

function fieldOf({ path }: FileFault): string {
  const field = path.map((key) => (typeof key === 'number' ? `第 ${key + 1} 项` : key)).join(' / ')
  return field ? `（${field}）` : ''
}

function lineOf(path: FileFault['path'], document: Document, lines: LineCounter): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsetOf(path.slice(0, length), document)
    if (offset !== undefined) return lines.linePos(offset).line
  }
  return 1
}

/** Where a key or a list entry begins. A key is looked for itself: its value may stand lines below. */
function offsetOf(path: FileFault['path'], document: Document): number | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(path.at(-1)))
    return (pair?.key as { range?: readonly number[] } | undefined)?.range?.[0]
  }
  return (document.getIn(path, true) as { range?: readonly number[] } | undefined)?.range?.[0]
}
