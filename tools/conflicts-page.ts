import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Chosen, type Conflict, chongqing, conflicts, instruments, type Position, rankWords } from '@jzt/rules'
import { root } from './run-command.ts'

// npx node tools/conflicts-page.ts: writes docs/law/conflicts.md anew from packages/rules/src/parameters.
export const conflictsFile = 'docs/law/conflicts.md'

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** The page of all conflicts and departures, as it should stand in docs/law. */
export const conflictsPage = (): string =>
  [
    '# 文件之间的冲突 Conflicts between the texts',
    '',
    'Generated from `packages/rules/src/parameters/conflicts.ts` and `packages/rules/parameters`: `npx node tools/conflicts-page.ts`. A test fails when it is stale, and when a value departs from precedence without saying so.',
    '',
    '效力层级：法律、行政法规、地方性法规、规范性文件、区县通知；同一层级，新的优先，再看哪个更具体。下级承诺的更短时限照用，但不能延长法定时限。以办理当日有效的文件为准。',
    '',
    ...conflicts.flatMap(section),
    '## 参数中的偏离',
    '',
    row(['参数', '起', '值依据', '本应', '理由', '已核实']),
    row(['---', '---', '---', '---', '---', '---']),
    ...departingParameters(),
    '',
  ].join('\n')

function section(conflict: Conflict): string[] {
  return [
    `## ${conflict.number}. ${conflict.point}`,
    '',
    row(['说法', '文件', '条', '层级', '施行', '文本']),
    row(['---', '---', '---', '---', '---', '---']),
    ...conflict.positions.map(positionRow),
    '',
    ...conflict.chosen.map(chosenLine),
    '',
    `所在：${conflict.held.map(heldWords).join('；')}。`,
    '',
  ]
}

function positionRow({ value, instrument, article }: Position): string {
  const { title, rank, from, verified } = instruments[instrument]
  return row([value, title, article, rankWords[rank], from, verified ? '已核' : '待核'])
}

function chosenLine({ from, value, departure }: Chosen): string {
  const departing = departure ? `**偏离**：本应“${departure.from}”；${departure.reason}（示例，待确认）` : '依效力层级'
  return `- ${from} 起：**${value}**。${departing}。`
}

function heldWords(held: Conflict['held'][number]): string {
  if ('parameter' in held) return `参数 \`${held.parameter}\` = ${held.value}`
  if ('limit' in held) return `办理时限 \`${held.limit}\` = ${held.value}`
  return 'rule' in held ? `规则 \`${held.rule}\`` : held.practice
}

const departingParameters = (): string[] =>
  chongqing.flatMap(({ name, title, periods }) =>
    periods.flatMap(({ from, document, departure }) =>
      departure ? [row([`${title} \`${name}\``, from, document, departure.from, departure.reason, '否'])] : [],
    ),
  )

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  fs.writeFileSync(path.join(root, conflictsFile), conflictsPage())
}
