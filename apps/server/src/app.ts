import { registerAccess } from './access/index.ts'
import { registerArchive } from './archive/index.ts'
import { registerAuthorisation } from './authorisation/index.ts'
import { registerDecision } from './decision/index.ts'
import { registerDocuments } from './documents/index.ts'
import { registerIntake } from './intake/index.ts'
import { registerOperation } from './operation/index.ts'
import { registerPlaces } from './places/index.ts'
import type { Equipment } from './platform/equipment.ts'
import { buildHttp, type HttpOptions } from './platform/http.ts'
import type { App } from './platform/route.ts'
import { registerPolicy } from './policy/index.ts'
import { registerPreAssessment } from './pre-assessment/index.ts'
import { registerProgress } from './progress/index.ts'
import { registerPublicity } from './publicity/index.ts'
import { registerReassessment } from './reassessment/index.ts'
import { openRise, registerRise } from './rise/index.ts'
import { registerSimulation } from './simulation/index.ts'
import { registerSpecialHardship } from './special-hardship/index.ts'
import { registerSteps } from './steps/index.ts'
import { registerSupervision } from './supervision/index.ts'
import { registerWorklist } from './worklist/index.ts'

/** The whole HTTP face of the house, capability by capability. */
export async function buildApp(equipment: Equipment, options: HttpOptions): Promise<App> {
  const app = await buildHttp(equipment.config, options)
  await registerOperation(app, equipment)
  registerPlaces(app, equipment)
  registerAccess(app, equipment)
  registerDocuments(app, equipment)
  registerPreAssessment(app, equipment)
  registerIntake(app, equipment)
  registerAuthorisation(app, equipment)
  registerSteps(app, equipment)
  registerProgress(app, equipment)
  registerArchive(app, equipment)
  registerPublicity(app, equipment)
  registerDecision(app, equipment)
  registerWorklist(app, equipment)
  registerSupervision(app, equipment)
  registerPolicy(app, equipment, (tx, packId) => openRise(equipment, tx, packId))
  registerReassessment(app, equipment)
  registerRise(app, equipment)
  registerSimulation(app, equipment)
  registerSpecialHardship(app, equipment)
  return app
}
