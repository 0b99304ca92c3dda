import { Application } from '@jzt/contract'
import { plainDate } from '@jzt/kernel'
import type { Family } from '@jzt/sandbox'
import { declaredPages } from '../src/demo/index.ts'

/** The application as a family of the sandbox fills it in on the day the test houses open. */
export const applicationOf = (family: Family): Application =>
  Application.parse(declaredPages(family, plainDate('2026-09-21')))
