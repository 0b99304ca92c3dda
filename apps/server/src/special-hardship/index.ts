export { listedAmong } from './list-store.ts'
export { registerSpecialHardship } from './routes.ts'
