import { defineConfig } from 'vitest/config'

/** The tests that judge a mutant of the code: those that need seconds for themselves are left to `npm test`. */
export default defineConfig({
  test: {
    include: ['packages/rules/src/**/*.test.ts'],
    exclude: [
      '**/columns/**',
      '**/equivalence.test.ts',
      '**/nearest-change.test.ts',
      '**/pre-assessment/**',
      '**/properties.test.ts',
      '**/rule-register.test.ts',
      '**/same-as-before.test.ts',
      '**/node_modules/**',
    ],
    testTimeout: 60_000,
  },
})
