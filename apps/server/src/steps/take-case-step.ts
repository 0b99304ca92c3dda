import { type Actor, type Case, type CaseStep, may, type StepContext, steps, takeStep } from '@jzt/casework'
import { type StepName, stepBodies } from '@jzt/contract'
import { findCase, keepRecord, listEvents, lockCase, saveStep } from '../casework/index.ts'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import type { Refusal } from '../platform/problem.ts'
import { bindPapers } from './papers.ts'
import { prepare } from './preparations.ts'
import { withDetail } from './refusal-detail.ts'
import { stepContext } from './step-context.ts'

export interface StepRequest {
  readonly caseId: string
  readonly step: StepName
  /** The version of the case that the sender saw. */
  readonly version: number
  readonly input: unknown
  readonly by: Actor
}

export type StepTaken =
  | { readonly ok: true; readonly file: Case; readonly context: StepContext }
  | { readonly ok: false; readonly refusal: Refusal }

const no = (refusal: Refusal): StepTaken => ({ ok: false, refusal })

/**
 * Takes one step of a case: load and lock, check what was sent, add what the platform knows, decide, write.
 * The form is kept sealed; the events hold no words. A step decided on an older version answers with what has changed.
 */
export async function takeCaseStep(equipment: Equipment, tx: Tx, request: StepRequest): Promise<StepTaken> {
  const { step, by } = request
  const file = await lockCase(tx, request.caseId)
  // First of all: whoever may not take the step learns nothing of the version or the form.
  const allowed = file ? may(by, steps[step], file) : ({ code: 'case-not-found' } as const)
  if (!file || allowed !== 'yes') return no(allowed === 'yes' ? { code: 'case-not-found' } : allowed)
  const changed = request.version === file.version ? undefined : await changedSince(tx, file, request.version)
  if (changed) return no(changed)

  const body = stepBodies[step].safeParse(request.input)
  if (!body.success)
    return no({
      code: 'invalid-input',
      fields: body.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
    })
  if (!(await bindPapers(tx, file, body.data, by)))
    return no({ code: 'invalid-input', fields: [{ path: 'documents', message: '有材料不在本案中，请重新上传' }] })

  const context = stepContext(equipment, by)
  const prepared = await prepare(equipment, tx, { file, step, body: body.data, context })
  const taken = takeStep(steps[step] as CaseStep<string, never>, file, prepared as never, context)
  if (!taken.ok) return no(await withDetail(equipment, tx, file, taken.refusal))
  await keepRecord(equipment, tx, file, { recordId: context.newId, step, input: body.data, by })
  await saveStep(equipment, tx, file, taken, by)
  await audit(tx, by, `step:${step}`, file)
  // What follows from a step may move the case on: publishing begins the benefit.
  return { ok: true, file: (await findCase(tx, file.id)) ?? taken.state, context }
}

/**
 * Who did what since the sender looked: shown beside what he typed, so that nothing is lost. What the platform itself put
 * on file, such as an answer of a register, stands in nobody's way: the step decides on it anyhow.
 */
async function changedSince(tx: Tx, file: Case, version: number): Promise<Refusal | undefined> {
  const events = await listEvents(tx, file, Math.min(version, file.version))
  if (version < file.version && events.every(({ actorKind }) => actorKind === 'system')) return undefined
  return {
    code: 'case-changed',
    version: file.version,
    stage: file.stage,
    changes: events.map(({ event, at }) => ({ kind: event.kind, on: event.on, at: at.toISOString() })),
  }
}
