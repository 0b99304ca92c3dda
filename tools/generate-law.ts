// npx node tools/generate-law.ts: writes the column "cited by" of docs/law anew from the code.
import fs from 'node:fs'
import path from 'node:path'
import { lawPages } from './checks/law.ts'
import { root } from './run-command.ts'

for (const { page, text, untold } of await lawPages()) {
  fs.writeFileSync(path.join(root, page), text)
  for (const name of untold) console.error(`${page}: no row for ${name}`)
}
