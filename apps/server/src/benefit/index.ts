export { beginAfterPublication, grantFirstMonth } from './begin.ts'
export { type Entitlement, listEntitlements } from './entitlement-store.ts'
