export * from './office.ts'
export * from './walk.ts'
