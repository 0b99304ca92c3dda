import type { Equipment } from '../platform/equipment.ts'
import type { App } from '../platform/route.ts'
import { registerCaseDocuments } from './case-documents.ts'
import { registerCitizenDocuments } from './citizen-documents.ts'

export { copyDocuments, keepDocument } from './document-store.ts'

export function registerDocuments(app: App, equipment: Equipment): void {
  registerCitizenDocuments(app, equipment)
  registerCaseDocuments(app, equipment)
}
