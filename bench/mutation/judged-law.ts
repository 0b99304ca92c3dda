import fs from 'node:fs'
import path from 'node:path'
import { root } from '../../tools/run-command.ts'
import { isAnyoneWronged, readFamilies } from './family-court.ts'
import { lawMutants } from './law-mutants.ts'
import type { Tried } from './tried.ts'
import { unitCourt } from './unit-court.ts'

const rulesFolder = path.join(root, 'packages/rules/src')

/** Every mutant of the law before the families of the scenario files and, where they see nothing wrong, the unit tests. */
export async function judgedLaw(note: (line: string) => void): Promise<readonly Tried[]> {
  const families = readFamilies()
  const failsATest = await unitCourt()
  const noticed = async (): Promise<boolean> => isAnyoneWronged(families) || (await failsATest())
  if (await noticed()) throw new Error('a scenario or a test fails before anything is mutated: npm test first')

  const folders = folderOfEachRule()
  const tried: Tried[] = []
  for (const { ruleId, what, during } of lawMutants()) {
    const outcome = (await during(noticed)) ? 'killed' : 'survived'
    tried.push({ folder: folders.get(ruleId) ?? '?', outcome, what: `${ruleId}: ${what}` })
    if (tried.length % 200 === 0) note(`${tried.length} mutants of the law judged`)
  }
  return tried
}

/** Rules are told apart by where their source stands: `dibao.standard` is in src/dibao. */
function folderOfEachRule(): ReadonlyMap<string, string> {
  const files = fs.readdirSync(rulesFolder, { recursive: true, encoding: 'utf8' })
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  return new Map(
    sources.flatMap((file) => {
      const text = fs.readFileSync(path.join(rulesFolder, file), 'utf8')
      return [...text.matchAll(/\bid: '([a-z-]+\.[a-z-]+)'/g)].map(([, id = '']) => [id, path.dirname(file)] as const)
    }),
  )
}
