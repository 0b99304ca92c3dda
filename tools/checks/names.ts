import { type Check, readText, repositoryFiles } from './check.ts'

/** Names that say nothing: whatever nobody found a place for ends up behind them. */
const empty =
  /^(utils?|helpers?|common|shared|misc|managers?|services?|impl|base|handlers?|data|info|types|constants|v2|new|old)$/

const emptyTypes =
  /\b(?:interface|class|type) ((?:I[A-Z][a-z]\w*)|\w+(?:Dto|DTO|Impl|Manager|Service|Helper|Utils?|Info))\b/g

/** A folder, a file, or the last word of a file's name (`case-manager.ts`) that says nothing. */
export function emptyNames(file: string): string[] {
  const parts = file.split('/').map((part) => part.replace(/\..*$/, ''))
  return parts.filter((part) => empty.test(part) || (part.includes('-') && empty.test(part.split('-').at(-1) ?? '')))
}

/** What the purity of `packages/` forbids and no import shows: chance, a clock, output. */
const impure = /\bMath\.random\b|\bperformance\.now\b|\bcrypto\.(randomUUID|getRandomValues)\b|\bconsole\./

/** An error that nobody ever hears of. */
const swallowed = /\bcatch\s*(\([^)]*\))?\s*\{\s*\}/

function problemsIn(file: string): string[] {
  const named = emptyNames(file).map((name) => `${file}: "${name}" says nothing; name it after what the office does`)
  if (!/\.tsx?$/.test(file)) return named
  const text = readText(file)
  const types = [...text.matchAll(emptyTypes)].map(([, name]) => `${file}: type name "${name}" says nothing`)
  const isPure = /^packages\/[^/]+\/src\//.test(file) && !file.endsWith('.test.ts')
  return [
    ...named,
    ...types,
    ...(swallowed.test(text) ? [`${file}: an empty catch swallows an error; say why in it, or let it through`] : []),
    ...(isPure && impure.test(text) ? [`${file}: a pure package has no chance, clock or output`] : []),
  ]
}

export const names: Check = {
  name: 'names',
  async run() {
    const files = (await repositoryFiles()).filter(
      (file) => /\.(tsx?|mjs|js|sql)$/.test(file) && !file.endsWith('.d.ts'),
    )
    return { problems: files.flatMap(problemsIn) }
  },
}
