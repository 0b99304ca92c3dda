import { plainDate } from '@jzt/kernel'
import { expect, test } from 'vitest'
import { currentEdition } from '../assessment/current-edition.ts'
import { citation } from '../expression/trace-lines.ts'
import { quotable } from './quotable.ts'

test('核对过的条号照引', () => {
  expect(quotable('社会救助法 第十八条')).toBe('社会救助法 第十八条')
})

test('没有核对过的条号不向群众引用，只说文件名', () => {
  expect(quotable('最低生活保障审核确认办法 第七条（条号待核对）')).toBe('最低生活保障审核确认办法')
  expect(quotable('重庆市最低生活保障条件认定办法（修订）（条号待核对）')).toBe(
    '重庆市最低生活保障条件认定办法（修订）',
  )
  expect(quotable('重庆市最低生活保障条件认定办法（修订） （条号待核对）')).toBe(
    '重庆市最低生活保障条件认定办法（修订）',
  )
})

test('文件名后面直接写着待核对的，文件名仍在：依据从不空着', () => {
  expect(quotable('关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见（条号待核对）')).toBe(
    '关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见',
  )
  expect(quotable('刚性支出困难家庭认定办法（条号待核对）')).toBe('刚性支出困难家庭认定办法')
  expect(quotable('示例规则（单人保的计发办法，待本市文件确认）')).toBe('示例规则')
})

test('每一条规则的依据引用出来都有文件名，不空，也不剩半个括号', () => {
  const bases = currentEdition.programmes
    .flatMap(({ entitled, conditions, personal }) => [entitled, ...conditions, ...(personal?.conditions ?? [])])
    .concat(currentEdition.benefits.flatMap(({ entitled, conditions }) => [entitled, ...conditions]))
    .flatMap(({ identity }) =>
      [plainDate('2026-05-01'), plainDate('2026-09-15')].map((on) => citation(identity.basis, on)),
    )
  for (const basis of bases) expect(quotable(basis)).toMatch(/^[^（）\s、]{3,}(?:（修订）|（试行）)?(?: 第.+条)?$/)
})
