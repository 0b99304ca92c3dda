import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { faultsOf } from '../src/parameters/check-histories.ts'
import { readParameters } from '../src/parameters/parameter-file.ts'

// Writes src/parameters/chongqing.generated.ts from parameters/cq/*.yaml. A test fails when the two differ.
const folder = join(import.meta.dirname, 'cq')
const histories = readdirSync(folder)
  .sort()
  .flatMap((file) => readParameters(parse(readFileSync(join(folder, file), 'utf8'))))
const faults = faultsOf(histories)
if (faults.length > 0) {
  console.error(faults.join('\n'))
  process.exit(1)
}

const lines = histories.map((history) => `  ${JSON.stringify(history)},`)
const module = `// Generated from parameters/cq/*.yaml by parameters/generate.ts: change the YAML, then run it again.
import type { ParameterHistory } from './parameter.ts'

/** The dated parameters of Chongqing. */
export const chongqing = [
${lines.join('\n')}
] as unknown as readonly ParameterHistory[]
`
const target = join(import.meta.dirname, '../src/parameters/chongqing.generated.ts')
writeFileSync(target, module)
console.log(`${histories.length} parameters written to ${target}; now run: npx biome check --write ${target}`)
