import type { Case } from './case.ts'
import { may } from './may.ts'
import { procedureOf } from './procedure/procedure-of.ts'
import { type CaseStep, cannot, type StepContext, type StepResult } from './step.ts'

/** What keeps this step from being taken, as far as it shows without the input: person, stage, preconditions. */
export function obstacle(step: CaseStep<string, never>, file: Case, context: StepContext) {
  const access = may(context.by, step, file)
  if (access !== 'yes') return access
  const stages = procedureOf(file).stages[step.name] ?? step.stages
  if (!stages.includes(file.stage)) return { code: 'stage-forbids', stage: file.stage } as const
  return step.ready?.(file, context)
}

/** Takes one step: who, stage and preconditions first, then the provision itself. The only way to change a case. */
export function takeStep<Input>(
  step: CaseStep<string, Input>,
  file: Case,
  input: Input,
  context: StepContext,
): StepResult {
  const refusal = obstacle(step, file, context)
  return refusal ? cannot(refusal) : step.decide(file, input, context)
}
