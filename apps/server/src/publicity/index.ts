export { object } from './object.ts'
export { listObjections } from './objection-store.ts'
export * from './reactions.ts'
export { registerPublicity } from './routes.ts'
