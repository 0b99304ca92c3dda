import { figureTitles as offered } from '@jzt/contract'
import { expect, test } from 'vitest'
import { figureTitles } from './corrected.ts'

test('an officer can correct exactly the figures that the rules know', () => {
  expect([...offered]).toEqual(figureTitles)
})
