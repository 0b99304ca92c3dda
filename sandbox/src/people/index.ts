export { families, familyByKey, findPerson } from './families.ts'
export type * from './family.ts'
export { addressIn, places } from './places.ts'
