import { formatYuan, programmeWords } from '@jzt/kernel'
import {
  type Assessment,
  assessHousehold,
  differencesFrom,
  type ProgrammeVerdict,
  paysWords,
  readScenario,
  reasonsInPlainChinese,
  resultWords,
  type Scenario,
  type Told,
  type TraceNode,
  tell,
  toldTree,
  whatWouldChange,
} from '@jzt/rules'
import { programmeLines } from './programme-lines.ts'
import { readWrittenFile } from './written-file.ts'

/** What a command prints and the code it exits with. */
export interface Decided {
  readonly exitCode: 0 | 1
  readonly stdout: string
  readonly stderr: string
}

/** Decides a scenario file: `{ json: true }` prints one JSON object, else the result and its explanation as a Chinese tree. */
export function decideFile(path: string, { json = false }: { readonly json?: boolean } = {}): Decided {
  const file = readWrittenFile(path)
  if (!file.ok) return failed(file.complaints)
  const reading = readScenario(file.content)
  if (!reading.ok) return failed(reading.faults.map(file.complaint))

  const { facts, on, parameters, asked } = reading.scenario
  const assessment = assessHousehold(facts, on, { parameters, ...(asked ? { asked } : {}) })
  const told = tell(assessment, { facts, on, parameters, ...(asked ? { asked } : {}) })
  const stdout = json ? jsonOf(assessment) : textOf(reading.scenario, told)
  return { exitCode: 0, stdout: `${stdout}\n`, stderr: '' }
}

const failed = (messages: readonly string[]): Decided => ({
  exitCode: 1,
  stdout: '',
  stderr: `${messages.join('\n')}\n`,
})

const jsonOf = ({ result, amountFen, programmes, benefits = [], missing, trace }: Assessment): string =>
  JSON.stringify({ result, amountFen, programmes, benefits, missing, trace })

function textOf({ title, expected }: Scenario, told: Told): string {
  const { assessment } = told
  const { result, missing } = assessment
  return [
    title,
    `结果：${resultWords[result]}`,
    `金额：${amountWords(assessment)}`,
    ...moreThanAsked(told),
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

function amountWords({ result, amountFen, programmes }: Assessment): string {
  const verdict = programmes.find(({ programme }) => programme === result)
  if (amountFen === 0 && verdict?.entitled === 'yes' && !verdict.missing) return '不发现金'
  return `${verdict?.once ? '一次' : '每月'} ${formatYuan(amountFen)}（${amountFen} 分）`
}

/** The headline answers what was asked for; the list below begins with what gives the family more. */
function moreThanAsked({ assessment: { result, programmes }, asked }: Told): readonly string[] {
  const own = programmes.findIndex(({ programme }) => programme === result)
  const more = (own < 0 ? programmes : programmes.slice(0, own)).filter(({ entitled }) => entitled === 'yes')
  if (more.length === 0) return []
  const names = more.map((verdict) => `${programmeWords[verdict.programme]}${paidWords(verdict)}`)
  return [
    `以上是所申请的${asked.map((one) => programmeWords[one]).join('、')}；这家人${own < 0 ? '还可以申请' : '可以先申请得到更多的'}：${names.join('；')}`,
  ]
}

const paidWords = (verdict: ProgrammeVerdict): string => {
  const pays = verdict.missing ? '' : paysWords(verdict)
  return pays && ` ${pays}`
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
