import { defineConfig } from 'vitest/config'

const rules = 'packages/rules/src'

/** The tests that judge a mutant of the code: few files, since each mutant loads them anew, and none that takes seconds. */
export default defineConfig({
  test: {
    include: [
      `${rules}/{expression,facts,parameters}/*.test.ts`,
      `${rules}/assessment/assess-household.test.ts`,
      `${rules}/editions/{editions,replay}.test.ts`,
      `${rules}/scenario/*.test.ts`,
    ],
    exclude: [`${rules}/parameters/check-draft.test.ts`],
    testTimeout: 60_000,
  },
})
