import { describe, expect, test } from 'vitest'
import type { RuleNode } from '../expression/expression.ts'
import { currentEdition } from './current-edition.ts'
import { rulesOf, writeEdition } from './edition-file.ts'
import { rulesVersion } from './rules-version.ts'

const everyRule = Object.values(rulesOf(currentEdition)).sort((one, other) =>
  one.identity.id < other.identity.id ? -1 : 1,
)

/** What a rule means, without the rules it builds on (those have versions of their own) and without the words for facts. */
const meaning = (rule: RuleNode): string =>
  JSON.stringify(rule.value, (_, part) => {
    if (part?.op === 'rule') return { rule: part.identity.id }
    return part?.op === 'fact' ? `${part.scope}.${part.name}` : part
  })

/** FNV-1a, 32 bits: enough to notice a change. */
const mark = (text: string): string => {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

describe('规则登记', () => {
  test('每条规则编号唯一，标题是中文，有依据', () => {
    const ids = everyRule.map(({ identity }) => identity.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { identity } of everyRule) {
      expect(identity.title).toMatch(/\p{Script=Han}/u)
      expect(identity.basis.act).toMatch(/\p{Script=Han}/u)
      expect(identity.version).toBeGreaterThan(0)
    }
  })

  test('规则是可以原样写成 JSON 的值，不含函数', () => {
    const written = writeEdition(currentEdition)
    expect(JSON.parse(JSON.stringify(written))).toEqual(written)
  })

  test('规则的内容改了，它的版本和规则总版本也要改（改完后更新这张登记表）', async () => {
    const lines = everyRule.map((rule) => `${rule.identity.id}@${rule.identity.version} ${mark(meaning(rule))}`)
    await expect([`规则 ${rulesVersion}`, ...lines, ''].join('\n')).toMatchFileSnapshot('./rule-register.txt')
  })
})
