import fs from 'node:fs'
import path from 'node:path'
import { root } from '../run-command.ts'
import { type Check, readText, repositoryFiles } from './check.ts'

const npmCommands = new Set(['ci', 'install', 'sbom', 'audit', 'ls', 'view', 'help'])

/** What a Markdown file says about the repository and is not so: dead links, paths, and npm scripts that do not exist. */
export function findStaleStatements(file: string, text: string, scripts: ReadonlySet<string>): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
  const dead = links.filter((target) => !/^(https?:|mailto:|#)/.test(target) && !linkExists(file, target))
  const paths = [...text.matchAll(/`((?:apps|packages|docs|tools|sandbox|e2e|bench|\.ci)\/[\w./@-]+)`/g)].map(
    ([, at = '']) => at,
  )
  const gone = paths.filter((at) => !at.includes('NNNN') && !fs.existsSync(path.join(root, at)))
  const commands = [...codeOf(text).matchAll(/\bnpm (?:run )?(?:-s |--silent )?([a-z][\w:-]*)/g)].map(
    ([, name = '']) => name,
  )
  const unknown = commands.filter((name) => name !== 'run' && !scripts.has(name) && !npmCommands.has(name))
  return [
    ...dead.map((target) => `${file}: dead link ${target}`),
    ...gone.map((at) => `${file}: no such path ${at}`),
    ...unknown.map((name) => `${file}: no npm script "${name}"`),
  ]
}

/** What stands in code fences and between backticks: prose may say that npm brings something. */
const codeOf = (text: string): string =>
  [...text.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].map(([code]) => code).join('\n')

function linkExists(file: string, target: string): boolean {
  const [place = '', anchor] = decodeURI(target).split('#')
  const at = path.join(root, path.dirname(file), place)
  if (!fs.existsSync(at)) return false
  if (!anchor || !at.endsWith('.md')) return true
  const headings = [...fs.readFileSync(at, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slug(heading))
  return headings.includes(anchor)
}

const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

function allScripts(files: readonly string[]): Set<string> {
  const manifests = files.filter((file) => path.basename(file) === 'package.json')
  return new Set(manifests.flatMap((file) => Object.keys(JSON.parse(readText(file)).scripts ?? {})))
}

export const docs: Check = {
  name: 'docs',
  async run() {
    const files = await repositoryFiles()
    const scripts = allScripts(files)
    const documents = files.filter((file) => file.endsWith('.md'))
    const problems = documents.flatMap((file) => findStaleStatements(file, readText(file), scripts))
    return { problems, notes: [`${documents.length} documents`] }
  },
}
