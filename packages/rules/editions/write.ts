import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { currentEdition } from '../src/assessment/current-edition.ts'
import { writeEdition } from '../src/assessment/edition-file.ts'
import { digestOf, readRegister } from './register.ts'

// Writes the rules of this checkout to editions/<version>.json and its digest to register.txt, so that a decision made by
// them can be repeated for ever. A version that stands in the register is never written again.
const { version } = currentEdition
const written = JSON.stringify(writeEdition(currentEdition))
const registerFile = join(import.meta.dirname, 'register.txt')
const register = readRegister(readFileSync(registerFile, 'utf8'))
const released = register.get(version)
if (released !== undefined && released !== digestOf(written)) {
  console.error(`edition ${version} is released and its rules have changed since: raise rulesVersion first`)
  process.exit(1)
}
writeFileSync(join(import.meta.dirname, `${version}.json`), `${written}\n`)
register.set(version, digestOf(written))
writeFileSync(registerFile, [...register].map(([name, digest]) => `${name} ${digest}\n`).join(''))
console.log(`edition ${version} written`)
