import type { App } from '../platform/route.ts'
import type { Services } from '../platform/services.ts'
import { registerCaseDocuments } from './case-documents.ts'
import { registerCitizenDocuments } from './citizen-documents.ts'

export {
  type BoundDocuments,
  bindDocumentsToCase,
  keepDocument,
  type NewDocument,
  readDocument,
  type StoredDocument,
} from './document-store.ts'
export { documentHeaders } from './send-document.ts'

export function registerDocuments(app: App, services: Services): void {
  registerCitizenDocuments(app, services)
  registerCaseDocuments(app, services)
}
