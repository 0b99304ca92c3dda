import { readFileSync } from 'node:fs'
import { formatYuan } from '@jzt/kernel'
import {
  type Assessment,
  assessHousehold,
  differencesFrom,
  readScenario,
  reasonsInPlainChinese,
  resultWords,
  type Scenario,
  type ScenarioFault,
  type Told,
  type TraceNode,
  tell,
  toldTree,
  whatWouldChange,
} from '@jzt/rules'
import { type Document, isMap, isPair, LineCounter, parseDocument } from 'yaml'
import { programmeLines } from './programme-lines.ts'

/** What a command prints and the code it exits with. */
export interface Decided {
  readonly exitCode: 0 | 1
  readonly stdout: string
  readonly stderr: string
}

/** Decides a scenario file: `{ json: true }` prints one JSON object, else the result and its explanation as a Chinese tree. */
export function decideFile(path: string, { json = false }: { readonly json?: boolean } = {}): Decided {
  const text = readText(path)
  if (text === undefined) return failed([`${path}：读不到这个文件，请检查路径`])

  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const broken = document.errors.map(({ code, pos }) => `${path}:${lines.linePos(pos[0]).line}：${brokenYaml(code)}`)
  if (broken.length > 0) return failed(broken)

  const reading = readScenario(document.toJS())
  if (!reading.ok) return failed(reading.faults.map((fault) => faultLine(path, fault, document, lines)))

  const { facts, on, parameters, asked } = reading.scenario
  const assessment = assessHousehold(facts, on, { parameters, ...(asked ? { asked } : {}) })
  const told = tell(assessment, { facts, on, parameters, ...(asked ? { asked } : {}) })
  const stdout = json ? jsonOf(assessment) : textOf(reading.scenario, told)
  return { exitCode: 0, stdout: `${stdout}\n`, stderr: '' }
}

const brokenYaml = (code: string): string =>
  code === 'DUPLICATE_KEY'
    ? '同一项写了两次，只留一处'
    : `不是正确的 YAML，请检查这一行附近的缩进、括号、引号和冒号（${code}）`

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

const failed = (messages: readonly string[]): Decided => ({
  exitCode: 1,
  stdout: '',
  stderr: `${messages.join('\n')}\n`,
})

/** "family.yaml:7（成员 第 2 项 / 工资）：应为…": the line where the field, or else the nearest thing around it, is written. */
function faultLine(path: string, fault: ScenarioFault, document: Document, lines: LineCounter): string {
  const field = fault.path.map((key) => (typeof key === 'number' ? `第 ${key + 1} 项` : key)).join(' / ')
  return `${path}:${lineOf(fault.path, document, lines)}${field ? `（${field}）` : ''}：${fault.message}`
}

function lineOf(path: ScenarioFault['path'], document: Document, lines: LineCounter): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsetOf(path.slice(0, length), document)
    if (offset !== undefined) return lines.linePos(offset).line
  }
  return 1
}

/** Where a key or a list entry begins. A key is looked for itself: its value may stand lines below. */
function offsetOf(path: ScenarioFault['path'], document: Document): number | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(path.at(-1)))
    return (pair?.key as { range?: readonly number[] } | undefined)?.range?.[0]
  }
  return (document.getIn(path, true) as { range?: readonly number[] } | undefined)?.range?.[0]
}

const jsonOf = ({ result, amountFen, programmes, benefits = [], missing, trace }: Assessment): string =>
  JSON.stringify({ result, amountFen, programmes, benefits, missing, trace })

function textOf({ title, expected }: Scenario, told: Told): string {
  const { assessment } = told
  const { result, amountFen, missing } = assessment
  const once = assessment.programmes.some((verdict) => verdict.programme === result && verdict.once)
  return [
    title,
    `结果：${resultWords[result]}`,
    `金额：${once ? '一次' : '每月'} ${formatYuan(amountFen)}（${amountFen} 分）`,
    ...(missing.length > 0 ? ['还缺：', ...missing.map((fact) => `  ${fact.title}（${fact.reason}）`)] : []),
    ...(expected ? comparedLines(differencesFrom(expected, assessment)) : []),
    '',
    ...programmeLines(assessment),
    '',
    '理由：',
    ...reasonsInPlainChinese(told).map((sentence) => `  ${sentence}`),
    '怎样会改变结果：',
    ...whatWouldChange(told).map((sentence) => `  ${sentence}`),
    '',
    ...treeOf(toldTree(assessment.trace), ''),
  ].join('\n')
}

const comparedLines = (differences: readonly string[]): readonly string[] =>
  differences.length === 0
    ? ['与文件写明的预期一致']
    : ['与文件写明的预期不一致：', ...differences.map((difference) => `  ${difference}`)]

function treeOf(node: TraceNode, indent: string): readonly string[] {
  const formula = node.formula ? `  〔${node.formula}〕` : ''
  const basis = node.rule ? `  ——${node.rule.basis}` : ''
  const source = node.source ? `  [${node.source}${node.example ? '，示例' : ''}]` : ''
  const above = node.repeated ? '（见上）' : ''
  const line = `${indent}${node.title}：${node.value}${formula}${source}${basis}${above}`
  return [line, ...(node.uses ?? []).flatMap((use) => treeOf(use, `${indent}  `))]
}
