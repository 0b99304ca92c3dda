import { type Case, type Grant, grantsOf, inTekun } from '@jzt/casework'
import type { Assessment, TraceNode } from '@jzt/rules'
import { findAssessment } from '../assessment/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'

const sourceWords: Readonly<Record<string, string>> = {
  申报: '您申报',
  核对: '部门核对',
  入户: '入户走访',
  函证: '信函取证',
  认定: '工作人员认定',
  义务人自述: '本人说明',
}

const plainly: Readonly<Record<string, string>> = { 车辆类型: '车辆', 不在家情形: '情况' }
const betterSaid: Readonly<Record<string, string>> = { 其中基础养老金: '基础养老金（不计入收入）' }

/** The figures that count, each with whose they are: “父亲的工资：1,500 元（部门核对）。” What is nil stays out. */
export function evidenceSentences({ trace }: Assessment): string[] {
  const sentences = new Set<string>()
  const walk = (node: TraceNode, owner: string): void => {
    const whose = node.kind === 'item' ? node.title : owner
    if (node.kind === 'fact' && tells(node)) sentences.add(evidenceSentence(node, whose))
    for (const part of node.uses ?? []) walk(part, whose)
  }
  walk(trace, '')
  return [...sentences]
}

function evidenceSentence({ title, value, source = '' }: TraceNode, whose: string): string {
  const told = sourceWords[source] ? `（${sourceWords[source]}）` : ''
  return `${whose ? `${whose}的` : ''}${plainly[title] ?? betterSaid[title] ?? title}：${value}${told}。`
}

/** Money, areas, counts of things owned, and why somebody is away. */
function tells({ title, value, raw }: TraceNode): boolean {
  if (title in plainly) return value !== '无'
  return typeof raw === 'number' && raw !== 0 && /[元㎡间家]$/.test(value)
}

/** How many people one grant is for: those named, else the household without those who are granted 特困 for themselves. */
export async function countCovered(
  equipment: Equipment,
  tx: Tx,
  file: Case,
  { members }: Pick<Grant, 'members'>,
): Promise<number> {
  if (members) return members.length
  return (await countPeople(equipment, tx, file)) - inTekun(grantsOf(file.decision ?? file.opinion)).length
}

/**
 * How many people the money is for: the household as it was assessed, not everybody named in the application. Where no
 * assessment can be read, those named.
 */
async function countPeople(equipment: Equipment, tx: Tx, file: Case): Promise<number> {
  const kept = await findAssessment(equipment, tx, file)
  return kept?.assessment.figures.householdSize || file.members.length
}
