import type { Assessment } from './assessment.ts'

/** The titles of the parameters that nobody set, where they alone leave the result undecided; empty where a fact is missing. */
export const unsetFigures = ({ missing }: Pick<Assessment, 'missing'>): readonly string[] =>
  missing.every(({ path }) => path.startsWith('parameter.')) ? missing.map(({ title }) => title) : []
