import path from 'node:path'
import ts from 'typescript'
import { type Check, readText, repositoryFiles } from './check.ts'

interface Measured {
  readonly name: string
  readonly lines: number
  readonly limit: number
  readonly excused: boolean
}

const isTest = (file: string): boolean => /\.test\.(tsx?|mjs)$|\/test\/|\/test-support\//.test(file)
const isGenerated = (file: string): boolean => /generated|\.d\.ts$/.test(file)

/** Somebody who writes a long file or function on purpose says so in a comment: `Long because …`. */
const excuse = /Long because/

/** A file's length, and that of each function in it. Functions of a test file are not measured: a `describe` is a list. */
export function measure(
  file: string,
  text: string,
): { readonly file: Measured; readonly functions: readonly Measured[] } {
  const lines = text.split('\n').length - 1
  const head = text.split('\n').slice(0, 12).join('\n')
  const size = { name: file, lines, limit: isTest(file) ? 800 : 400, excused: excuse.test(head) }
  return { file: size, functions: isTest(file) ? [] : measureFunctions(file, text) }
}

function measureFunctions(file: string, text: string): Measured[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)
  const found: Measured[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) found.push(measureFunction(file, source, node))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function measureFunction(file: string, source: ts.SourceFile, node: ts.SignatureDeclaration): Measured {
  const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line
  const last = source.getLineAndCharacterOfPosition(node.end).line
  const name = functionName(source, node)
  // Markup is long without being intricate: a React component, named with a capital letter, has a limit of its own.
  const limit = file.endsWith('.tsx') && /^[A-Z]/.test(name) ? 200 : 50
  const before = source.text.slice(node.pos, node.getStart(source)) + statementComment(source, node)
  return { name: `${file}:${first + 1} ${name}`, lines: last - first + 1, limit, excused: excuse.test(before) }
}

function functionName(source: ts.SourceFile, node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText(source)
  const { parent } = node
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)
    ? parent.name.getText(source)
    : '(anonymous)'
}

/** The comment above `const name = () => …` belongs to the statement, not to the function in it. */
function statementComment(source: ts.SourceFile, node: ts.Node): string {
  const statement = ts.findAncestor(node, ts.isVariableStatement)
  return statement ? source.text.slice(statement.pos, statement.getStart(source)) : ''
}

const largest = (measured: readonly Measured[]): string[] =>
  [...measured]
    .sort((a, b) => b.lines - a.lines)
    .slice(0, 10)
    .map(({ name, lines }) => `${String(lines).padStart(5)}  ${name}`)

export const sizes: Check = {
  name: 'sizes',
  async run() {
    const files = (await repositoryFiles()).filter((file) => /\.(tsx?|mjs|js)$/.test(file) && !isGenerated(file))
    const measured = files.map((file) => measure(file, readText(file)))
    const [allFiles, functions] = [measured.map((each) => each.file), measured.flatMap((each) => each.functions)]
    const problems = [...allFiles, ...functions]
      .filter(({ lines, limit, excused }) => lines > limit && !excused)
      .map(
        ({ name, lines, limit }) =>
          `${name}: ${lines} lines, the limit is ${limit} (split it, or say "Long because …")`,
      )
    const sources = allFiles.filter(({ name }) => !isTest(path.normalize(name)))
    return { problems, notes: ['largest files', ...largest(sources), 'largest functions', ...largest(functions)] }
  },
}
