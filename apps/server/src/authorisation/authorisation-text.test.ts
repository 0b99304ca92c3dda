import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { currentText, supporterText } from './authorisation-text.ts'
import { economicCheck1 } from './texts/economic-check-1.ts'

const hashOf = (written: object) => createHash('sha256').update(JSON.stringify(written)).digest('hex').slice(0, 16)

test('签过的授权书一个字也不能改：每一版的指纹都记在这里', () => {
  expect(hashOf(economicCheck1)).toBe('668eff030c32eaf2')
  expect([currentText().version, currentText().sha256.slice(0, 16)]).toEqual(['核对授权书-2', 'f5fcd182a57627fd'])
  expect([supporterText().version, supporterText().sha256.slice(0, 16)]).toEqual([
    '义务人核查授权书-1',
    'f1746c281887e3dd',
  ])
})

test('现行授权书写明：未成年人和无民事行为能力人由监护人签', () => {
  const words = [...currentText().riskNotice, ...currentText().paragraphs].join('')
  expect(words).toContain('本人（未成年人、无民事行为能力人由监护人）')
  expect(words).toContain('由监护人签。除此以外，任何人都不能代您签字')
})

test('现行授权书写明在哪里撤回：就是手机上的那一页', () => {
  expect(currentText().paragraphs.join('')).toContain('在救助通“我的”里打开“我的授权”撤回')
})
