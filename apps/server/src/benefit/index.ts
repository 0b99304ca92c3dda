export { aidInYear } from './aid-in-year.ts'
export { beginAfterPublication, grantAdjustment, grantAidFirst, grantFirstMonth } from './begin.ts'
export { type Entitlement, listEntitlements, monthlyAmountIn } from './entitlement-store.ts'
