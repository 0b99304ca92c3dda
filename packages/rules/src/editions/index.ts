import edition2026dot1 from '../../editions/2026.1.json' with { type: 'json' }
import { currentEdition } from '../assessment/current-edition.ts'
import type { Edition } from '../assessment/edition.ts'
import { type EditionFile, readEdition } from '../assessment/edition-file.ts'

/** The editions before the current one, newest last. Their files are never changed. */
const past: readonly EditionFile[] = [edition2026dot1]

/** The rules of one version, for repeating a decision made by them; undefined for a version that never was. */
export function editionOf(version: string): Edition | undefined {
  if (version === currentEdition.version) return currentEdition
  return past.map(readEdition).find((edition) => edition.version === version)
}
