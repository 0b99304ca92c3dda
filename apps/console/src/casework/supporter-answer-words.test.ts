import type { SupporterAnswerView } from '@jzt/contract'
import { type Fen, yuan } from '@jzt/kernel'
import { expect, test } from 'vitest'
import { statementWords } from './supporter-answer-words.ts'

const answer: SupporterAnswerView = { key: 's1', name: '陈大力', standing: 'consented' }

test('义务人说明了的逐项写出，没说的不写', () => {
  const statement = { householdIncomeFen: yuan(9000), householdSize: 3, agreedFen: 0 as Fen }
  expect(statementWords({ ...answer, statement, authorisationNo: 'SQ1' })).toMatch(
    /^家庭月收入 9,000.*元；家庭人口 3 人；法律文书月给付 0.*元；授权书 SQ1$/,
  )
  expect(statementWords(answer)).toBe('')
})

test('不同意的写明他的理由', () => {
  expect(statementWords({ ...answer, standing: 'declined', why: '多年没有来往' })).toBe('理由：多年没有来往')
})
