import { expect, test } from 'vitest'
import { inOrder } from './step-order.ts'

const steps = (...names: string[]) => names.map((name) => ({ name })) as Parameters<typeof inOrder>[0]

test('往前走的步骤在先，转送、标注、终止这类放在后面', () => {
  const { onward, aside } = inOrder(steps('transfer', 'contact', 'accept', 'mark', 'terminate'))
  expect(onward.map(({ name }) => name)).toEqual(['contact', 'accept'])
  expect(aside.map(({ name }) => name)).toEqual(['transfer', 'mark', 'terminate'])
})
