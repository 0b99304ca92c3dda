export { beginAfterPublication, grantAdjustment, grantAidFirst, grantFirstMonth } from './begin.ts'
export { type Entitlement, listEntitlements, monthlyAmountIn } from './entitlement-store.ts'
