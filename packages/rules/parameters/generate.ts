import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultsOf } from '../src/parameters/check-histories.ts'
import { histories } from './read-folder.ts'

// Writes src/parameters/chongqing.generated.ts from parameters/cq. A test fails when the two differ.
const faults = faultsOf(histories)
if (faults.length > 0) {
  console.error(faults.join('\n'))
  process.exit(1)
}

const lines = histories.map((history) => `  ${JSON.stringify(history)},`)
const module = `// Generated from parameters/cq by parameters/generate.ts: change the YAML, then run it again.
import type { ParameterHistory } from './parameter.ts'

/** The dated parameters of Chongqing and of its districts. */
export const chongqing = [
${lines.join('\n')}
] as unknown as readonly ParameterHistory[]
`
const target = join(import.meta.dirname, '../src/parameters/chongqing.generated.ts')
writeFileSync(target, module)
console.log(`${histories.length} parameters written to ${target}; now run: npx biome check --write ${target}`)
