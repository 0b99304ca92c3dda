import { workAccess } from './access/index.ts'
import type { Equipment } from './platform/equipment.ts'
import { workReassessment } from './reassessment/index.ts'
import { workRise } from './rise/index.ts'
import { workSimulation } from './simulation/index.ts'
import { workClocks } from './sweep/index.ts'
import { workVerification } from './verification/index.ts'

/** Starts the job workers of every capability. */
export async function startWork(equipment: Equipment): Promise<void> {
  await workAccess(equipment)
  await workVerification(equipment)
  await workClocks(equipment)
  await workReassessment(equipment)
  await workRise(equipment)
  await workSimulation(equipment)
}
