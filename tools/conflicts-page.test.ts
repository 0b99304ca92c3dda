import { expect, test } from 'vitest'
import { readText } from './checks/check.ts'
import { conflictsFile, conflictsPage } from './conflicts-page.ts'

test('docs/law/conflicts.md 与程序里的冲突表一致（不一致时运行 tools/conflicts-page.ts）', () => {
  expect(readText(conflictsFile)).toBe(conflictsPage())
})
