export * from './complete-aid-first.ts'
export * from './decide-in-town.ts'
export * from './grant-aid-first.ts'
