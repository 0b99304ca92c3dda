import type { StepInput } from '@jzt/casework'
import type { StepBody, StepName } from '@jzt/contract'
import { expectTypeOf, test } from 'vitest'
import type { PreparedStep } from './preparations.ts'

type Misfits = {
  [Name in Exclude<StepName, PreparedStep>]: StepBody<Name> extends StepInput<Name> ? never : Name
}[Exclude<StepName, PreparedStep>]

test('what comes over the wire fits what each step takes; only prepared steps take more than their form', () => {
  expectTypeOf<Misfits>().toEqualTypeOf<never>()
})
