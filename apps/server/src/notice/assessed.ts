import { type Case, type Grant, grantsOf, inTekun } from '@jzt/casework'
import type { VisitRecord } from '@jzt/contract'
import { formatDate, type PlainDate } from '@jzt/kernel'
import type { Assessment, TraceNode } from '@jzt/rules'
import { findAssessment } from '../assessment/index.ts'
import { listRecords } from '../casework/index.ts'
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

/**
 * The figures that count, each with whose they are: “父亲的工资：1,500 元（部门核对）。” Before them whose disability or
 * illness counts, which people are granted aid for. What is nil stays out. Where money rests on the family's own word,
 * that is said, and on which day a visit found it so, if one did.
 */
export function evidenceSentences({ trace }: Assessment, visitedOn?: PlainDate): string[] {
  const figures = new Set<string>()
  const states = new Set<string>()
  const levels = levelsOf(trace)
  eachFact(trace, (node, whose) => {
    const state = stateSentence(node, whose, levels)
    if (state) states.add(state)
    else if (tells(node)) figures.add(evidenceSentence(node, whose))
  })
  const all = [...states, ...figures]
  return all.some((one) => one.includes('（您申报）')) ? [...all, onTheirWord(visitedOn)] : all
}

/** A contribution base is no income: what a family earns is often known from itself alone. */
const onTheirWord = (visitedOn: PlainDate | undefined): string =>
  `以上标“您申报”的，按您填报的情况核定${visitedOn ? `；${formatDate(visitedOn)}走访，没有发现不一致` : ''}。`

/** The day of the last visit to the home or the neighbours; undefined where there was none, or one differed from the declaration. */
export async function findAgreeingVisit(equipment: Equipment, tx: Tx, file: Case): Promise<PlainDate | undefined> {
  const records = await listRecords(equipment, tx, file, ['record-visit'])
  const visits = records
    .map(({ recordId, input }) => ({ recordId, ...(input as VisitRecord) }))
    .filter(({ kind }) => kind === 'home' || kind === 'neighbour')
  const last = visits.every(({ agreesWithDeclaration }) => agreesWithDeclaration) ? visits.at(-1) : undefined
  return file.visits.find(({ id }) => id === last?.recordId)?.on
}

function eachFact(trace: TraceNode, look: (fact: TraceNode, whose: string) => void): void {
  const walk = (node: TraceNode, owner: string): void => {
    const whose = node.kind === 'item' ? node.title : owner
    if (node.kind === 'fact') look(node, whose)
    for (const part of node.uses ?? []) walk(part, whose)
  }
  walk(trace, '')
}

const numerals = ['', '一', '二', '三', '四']

/** 一级 to 四级 as on the certificate, by whose it is. */
function levelsOf(trace: TraceNode): ReadonlyMap<string, string> {
  const levels = new Map<string, string>()
  eachFact(trace, ({ title, raw }, whose) => {
    if (title === '残疾等级' && typeof raw === 'number' && raw > 0) levels.set(whose, `${numerals[raw] ?? raw}级`)
  })
  return levels
}

/** “女儿有肢体残疾二级（部门核对）。” */
function stateSentence(
  { title, value, raw, source = '' }: TraceNode,
  whose: string,
  levels: ReadonlyMap<string, string>,
): string | undefined {
  const told = sourceWords[source] ? `（${sourceWords[source]}）` : ''
  if (title === '残疾类别' && raw !== 'none' && raw !== undefined)
    return `${whose}有${value}残疾${levels.get(whose) ?? ''}${told}。`
  return title === '重特大疾病' && raw === true ? `${whose}患重特大疾病${told}。` : undefined
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
