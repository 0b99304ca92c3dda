import type { Connection } from '../src/platform/embedded-postgres.ts'

/** What the set-up of a test run hands to each test file. */
declare module 'vitest' {
  interface ProvidedContext {
    connection: Connection
  }
}
