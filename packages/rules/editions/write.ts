import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { currentEdition } from '../src/assessment/current-edition.ts'
import { writeEdition } from '../src/assessment/edition-file.ts'

// Writes the rules of this checkout to editions/<version>.json, so that a decision made by them can be repeated for ever.
// A version that has been released is never written again: raise `rulesVersion` first. A test fails when the two differ.
const file = join(import.meta.dirname, `${currentEdition.version}.json`)
writeFileSync(file, `${JSON.stringify(writeEdition(currentEdition))}\n`)
console.log(`edition ${currentEdition.version} written`)
