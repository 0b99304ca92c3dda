import { registerAccess } from './access/index.ts'
import { registerArchive } from './archive/index.ts'
import { registerAuthorisation } from './authorisation/index.ts'
import { registerDecision } from './decision/index.ts'
import { registerDocuments } from './documents/index.ts'
import { registerIntake } from './intake/index.ts'
import { registerOperation } from './operation/index.ts'
import { registerPlaces } from './places/index.ts'
import { buildHttp, type HttpOptions } from './platform/http.ts'
import type { App } from './platform/route.ts'
import type { Services } from './platform/services.ts'
import { registerProgress } from './progress/index.ts'
import { registerPublicity } from './publicity/index.ts'
import { registerSteps } from './steps/index.ts'
import { registerSupervision } from './supervision/index.ts'
import { registerWorklist } from './worklist/index.ts'

/** The whole HTTP face of the house, capability by capability. */
export async function buildApp(services: Services, options: HttpOptions): Promise<App> {
  const app = await buildHttp(services.config, options)
  await registerOperation(app, services)
  registerPlaces(app, services)
  registerAccess(app, services)
  registerDocuments(app, services)
  registerIntake(app, services)
  registerAuthorisation(app, services)
  registerSteps(app, services)
  registerProgress(app, services)
  registerArchive(app, services)
  registerPublicity(app, services)
  registerDecision(app, services)
  registerWorklist(app, services)
  registerSupervision(app, services)
  return app
}
