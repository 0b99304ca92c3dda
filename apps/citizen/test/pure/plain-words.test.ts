import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const source = path.resolve(import.meta.dirname, '../../src')
const longest = 25
const jargon = [
  '核对授权',
  '经济状况',
  '补正',
  '受理通知',
  '异议',
  '标的',
  '义务人',
  '共同生活',
  '提起',
  '系统异常',
  '必填',
  '格式错误',
  '参数',
  '失败',
]

const texts = fs
  .readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => {
    const code = fs
      .readFileSync(path.join(source, file), 'utf8')
      .replace(/^\s*(\/\*\*.*\*\/|\/\/.*|\*.*|\/\*\*.*)$/gm, '')
    const quoted = [...code.matchAll(/'([^'\n]*)'|`([^`]*)`|>\s*([^<>{}\n]*[一-龥][^<>{}\n]*)\s*</g)]
    return quoted
      .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
      .filter((text) => /[一-龥]/.test(text))
      .map((text) => ({ file, text: text.replace(/\$\{[^}]*\}/g, '某某') }))
  })

const sentences = texts.flatMap(({ file, text }) =>
  text
    .split(/[。！？；\n]/)
    .map((sentence) => ({ file, sentence: sentence.trim(), length: [...sentence.trim()].length })),
)

test('every sentence that a citizen reads has at most 25 characters, 18 on average', () => {
  assert.ok(sentences.length > 300)
  assert.deepEqual(
    sentences.filter(({ length }) => length > longest).map(({ file, sentence }) => `${file}: ${sentence}`),
    [],
  )
  const all = sentences.filter(({ length }) => length > 0)
  assert.ok(all.reduce((sum, { length }) => sum + length, 0) / all.length <= 18)
})

test('no word of the office stands alone in what a citizen reads', () => {
  const found = texts.filter(({ text }) => jargon.some((word) => text.includes(word)))
  assert.deepEqual(found, [])
})
