import { workAccess } from './access/index.ts'
import type { Services } from './platform/services.ts'
import { workClocks } from './sweep/index.ts'
import { workVerification } from './verification/index.ts'

/** Starts the job workers of every capability. */
export async function startWork(services: Services): Promise<void> {
  await workAccess(services)
  await workVerification(services)
  await workClocks(services)
}
