import type { App } from '../platform/route.ts'
import type { Services } from '../platform/services.ts'
import { registerCaseDocuments } from './case-documents.ts'
import { registerCitizenDocuments } from './citizen-documents.ts'

export { bindDocumentsToCase, copyDocuments, keepDocument } from './document-store.ts'

export function registerDocuments(app: App, services: Services): void {
  registerCitizenDocuments(app, services)
  registerCaseDocuments(app, services)
}
