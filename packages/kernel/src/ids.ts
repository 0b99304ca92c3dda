declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** Ids are UUIDv7, made at the border of the house; people see a case number instead. */
export type HouseholdId = Branded<'HouseholdId'>
export type CaseId = Branded<'CaseId'>
export type MemberId = Branded<'MemberId'>
export type DocumentId = Branded<'DocumentId'>
export type CitizenId = Branded<'CitizenId'>
export type OfficerId = Branded<'OfficerId'>

/** `CQ-YYYYMM-NNNNNN`: what people read out on the phone. Never a credential. */
export type CaseNumber = Branded<'CaseNumber'>
