import type { PlainDate } from '@jzt/kernel'
import edition2026dot1 from '../../editions/2026.1.json' with { type: 'json' }
import parameters2026dot1 from '../../editions/2026.1.parameters.json' with { type: 'json' }
import { currentEdition } from '../assessment/current-edition.ts'
import type { Edition } from '../assessment/edition.ts'
import { type EditionFile, readEdition } from '../assessment/edition-file.ts'
import type { ParameterHistory, ParameterPack } from '../parameters/parameter.ts'
import { parametersOn } from '../parameters/parameters-on.ts'

const files: readonly EditionFile[] = [edition2026dot1]

/** The editions before the current one, newest last. Their files are never changed. */
const past: readonly Edition[] = files.map(readEdition)

/** The rules of one version, for repeating a decision made by them; undefined for a version that never was. */
export function editionOf(version: string): Edition | undefined {
  return version === currentEdition.version ? currentEdition : past.find((edition) => edition.version === version)
}

/**
 * The parameters of a day as they were released with an edition. Assessments by 2026.1 were kept without theirs, and
 * since then the same numbers have got other words for their documents.
 */
export const parametersThen = (version: string, on: PlainDate): ParameterPack =>
  version === '2026.1'
    ? parametersOn(on, { histories: parameters2026dot1 as unknown as readonly ParameterHistory[] })
    : parametersOn(on)
