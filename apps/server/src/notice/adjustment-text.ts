import type { Adjustment, Case } from '@jzt/casework'
import { adjustmentWords } from '@jzt/contract'
import { type Fen, formatDate, formatMonth, formatYuan, type Programme, zeroFen } from '@jzt/kernel'
import {
  examplesTold,
  mayHaveGrace,
  plainProgramme,
  programmeInPlainChinese,
  type Told,
  type TraceNode,
  verdictOn,
} from '@jzt/rules'
import type { Letterhead } from './addressee.ts'
import { lawCitedOn } from './law-cited.ts'
import type { Paragraph, Written } from './notice-store.ts'
import { endStopped, remedies } from './texts.ts'

interface Adjusting {
  readonly adjustment: Adjustment
  readonly beforeFen: Fen
  readonly reason: string | undefined
  /** Every assessment of the case, oldest first. */
  readonly assessed: readonly Told[]
}

/** 待遇调整决定书: from which month, how much, and why (社会救助法 第四十六条至第四十八条). */
export function adjustmentText(file: Case, head: Letterhead, told: Adjusting): Written {
  const { adjustment, beforeFen, reason } = told
  const { amountFen, ground, on } = adjustment
  const programme = adjustment.programme ?? file.benefit?.programme ?? file.programme
  const isLess = amountFen < beforeFen
  return {
    kind: 'adjustment',
    title: amountFen === 0 ? '待遇终止决定书' : '待遇调整决定书',
    paragraphs: [
      {
        heading: '决定',
        sentences: [
          `您家的${plainProgramme[programme]}（${file.number}）有调整。`,
          changeOf(told),
          `原因：${adjustmentWords[ground]}。`,
          ...documentsOf(told, programme).map((document) => `提高标准的文件：${document}。`),
          ...(reason ? [`理由：${endStopped(reason)}`] : []),
          `决定日期：${formatDate(on)}。`,
        ],
      },
      ...computed(told, programme),
      {
        heading: '依据',
        sentences: [`${[...documentsOf(told, programme), ...basisOf(programme, { on, isLess })].join('；')}。`],
      },
      remedies({ ...head, on }),
    ],
    ...(adjustment.deliveredOn ? { servedOn: adjustment.deliveredOn } : {}),
  }
}

const changeOf = ({ adjustment: { amountFen, from }, beforeFen }: Adjusting): string =>
  amountFen === 0
    ? `从${formatMonth(from)}起停发。`
    : `从${formatMonth(from)}起，每月由 ${formatYuan(beforeFen)} 调整为 ${formatYuan(amountFen)}。`

/**
 * What the amount was made of and what it is made of now, from the assessments that came to just these amounts. Where a
 * person set an amount without one, that is said.
 */
function computed(adjusting: Adjusting, programme: Programme): Paragraph[] {
  const { adjustment, beforeFen, assessed } = adjusting
  const { amountFen } = adjustment
  const now = judgedNow(adjusting, programme)
  // In a grace period the amount only goes on: what it is made of stands in the assessment before.
  const before = assessed.findLast(
    (one) => one !== now && amountIn(one, programme) === beforeFen && !mayHaveGrace(one.assessment),
  )
  const ended = amountFen === 0
  const paragraph = (heading: string, told: Told | undefined): Paragraph =>
    told ? made(heading, told, { programme, judged: judgedBy(told, assessed) }) : { heading, sentences: setByPeople }
  return [
    paragraph(`原来每月 ${formatYuan(beforeFen)}是怎么算的`, before),
    paragraph(ended ? '为什么停发' : `现在每月 ${formatYuan(amountFen)}是怎么算的`, now),
  ].filter(({ sentences }, place) => !(ended && place === 1 && sentences === setByPeople))
}

/** The newest assessment, where it came to the new amount. */
function judgedNow({ adjustment: { amountFen }, assessed }: Adjusting, programme: Programme): Told | undefined {
  const newest = assessed.at(-1)
  return newest && amountIn(newest, programme) === amountFen ? newest : undefined
}

/** A rise judges the family by its new standard from the facts that were found before: the letter says of which day they are. */
function judgedBy(told: Told, assessed: readonly Told[]): string {
  const facts = JSON.stringify(told.facts)
  const found = assessed.find((one) => JSON.stringify(one.facts) === facts)
  const startsThen = Object.values(told.parameters.values).some(({ from }) => from === told.on)
  return found && found.on < told.on && startsThen
    ? `按${formatDate(found.on)}核定的家庭情况、${formatDate(told.on)}起的标准测算。`
    : `按${formatDate(told.on)}的情况和标准测算。`
}

/** The published documents that raised what the new amount rests on; none where the assessment came to another amount. */
function documentsOf(adjusting: Adjusting, programme: Programme): readonly string[] {
  const now = adjusting.adjustment.ground === 'standard-raised' ? judgedNow(adjusting, programme) : undefined
  if (!now) return []
  const used = parametersIn(now.assessment.trace)
  const raised = Object.entries(now.parameters.values).filter(
    ([name, { title, from }]) => from === now.on && used.has(title) && standardsOf[programme]?.test(name),
  )
  return [...new Set(raised.map(([, { document, verified }]) => `${document}${verified ? '' : '（示例）'}`))]
}

/** Which parameters the monthly amount of a programme is made of. */
const standardsOf: Readonly<Partial<Record<Programme, RegExp>>> = {
  dibao: /^(standard|classified)\./,
  'single-person': /^(standard|classified|single)\./,
  tekun: /^(standard|tekun)\./,
}

function parametersIn(trace: TraceNode): ReadonlySet<string> {
  const titles = new Set<string>()
  const walk = (node: TraceNode): void => {
    if (node.kind === 'parameter') titles.add(node.title)
    for (const part of node.uses ?? []) walk(part)
  }
  walk(trace)
  return titles
}

const setByPeople: readonly string[] = ['这个金额由区县核定，没有按系统测算。']

interface Making {
  readonly programme: Programme
  /** By which facts and standard it was judged, as a sentence. */
  readonly judged: string
}

const made = (heading: string, told: Told, { programme, judged }: Making): Paragraph => {
  const examples = examplesTold(told)
  return {
    heading,
    sentences: [
      judged,
      ...programmeInPlainChinese(told, programme),
      ...(examples.length > 0 ? [`下列数值为示例，以官方文件为准：${examples.join('、')}。`] : []),
    ],
  }
}

/** What an assessment comes to for one programme; 0 where it finds no entitlement, undefined where it cannot tell. */
function amountIn({ assessment }: Told, programme: Programme): Fen | undefined {
  const verdict = verdictOn(assessment, programme)
  if (verdict?.entitled === 'yes') return verdict.amountFen
  return verdict?.entitled === 'no' ? zeroFen : undefined
}

/** That the amount follows what has changed, and that the household was heard before it got less. */
function basisOf(programme: Programme, { on, isLess }: { readonly on: Adjustment['on']; readonly isLess: boolean }) {
  const { programmes, heard } = lawCitedOn(on)
  const { adjusted, benefit } = programmes[programme]
  return [...(adjusted ? [adjusted] : benefit), ...(isLess && heard ? [heard] : [])]
}
