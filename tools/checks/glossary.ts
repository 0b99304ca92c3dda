import fs from 'node:fs'
import path from 'node:path'
import { stageWords, stepWords } from '@jzt/contract'
import { root } from '../run-command.ts'
import { type Check, readText, repositoryFiles } from './check.ts'

/** Folders below these are named after what the office does, so each name is a word of the glossary. */
const glossaryFolders = ['apps/server/src', 'packages/casework/src', 'packages/rules/src']

/** Folders that are about the program and not about the office. */
const technical = new Set(['platform', 'testing', 'expression', 'demo'])

/** The code words of `| 中文 | \`word\` \`word\` | … |`. */
export const glossaryWords = (text: string): string[] =>
  [...text.matchAll(/^\|[^|]+\|([^|]+)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word),
  )

function foldersBelow(place: string): string[] {
  const at = path.join(root, place)
  if (!fs.existsSync(at)) return []
  return fs
    .readdirSync(at, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !technical.has(entry.name))
    .map((entry) => entry.name)
}

/** Each step and stage under the very words that people see. */
function unlisted(text: string): string[] {
  return [...Object.entries(stepWords), ...Object.entries(stageWords)]
    .filter(([code, word]) => !text.includes(`| ${word} | \`${code}\` |`))
    .map(([code, word]) => `GLOSSARY.md: no row "| ${word} | \`${code}\` |"`)
}

/** The glossary and the code use the same words: none is missing there, and none is left that the code no longer has. */
export const glossary: Check = {
  name: 'glossary',
  async run() {
    const text = readText('GLOSSARY.md')
    const words = glossaryWords(text)
    const missing = glossaryFolders.flatMap((place) =>
      foldersBelow(place)
        .filter((name) => !words.includes(name))
        .map((name) => `${place}/${name}: "${name}" has no row in GLOSSARY.md`),
    )
    const sources = (await repositoryFiles()).filter((file) => /\.(tsx?|sql|yaml)$/.test(file))
    const code = `${sources.join('\n')}\n${sources.map(readText).join('\n')}`
    const unused = words
      .filter((word) => !code.includes(word))
      .map((word) => `GLOSSARY.md: "${word}" stands nowhere in the code`)
    return { problems: [...unlisted(text), ...missing, ...unused], notes: [`${words.length} words`] }
  },
}
