import type { CaseProgress, CitizenStepName } from '@jzt/contract'
import { device } from '../platform/device'
import { goInstead } from '../shell/go'
import { call } from '../wire/office'
import { useAction } from '../wire/use-action'

/** Takes one of the steps that the office allows now, then shows the case as it stands. */
export function useStep(progress: CaseProgress) {
  const { busy, trouble, run, keyFor } = useAction()
  const take = (step: CitizenStepName, input: unknown, done: string) =>
    run(async () => {
      const body = { version: progress.version, input }
      await call('takeMyStep', {
        params: { caseId: progress.caseId, step },
        body,
        idempotencyKey: keyFor({ step, body }),
      })
      device.announce(done)
      goInstead('/progress/index', { case: progress.caseId })
    })
  return { busy, trouble, take }
}
