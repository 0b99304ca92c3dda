import { type StageName, stageWords } from '@jzt/contract'
import type { CallInput } from '@jzt/contract/client'
import { type Programme, programmes } from '@jzt/kernel'

export type WorklistFilter = NonNullable<CallInput<'getWorklist'>['query']>

const stages = Object.keys(stageWords) as StageName[]
export const holders = ['mine', 'village', 'town', 'district', 'citizen', 'platform', 'all'] as const
export const outcomes = ['granted', 'refused', 'withdrawn', 'lapsed', 'terminated', 'declined'] as const
export const outcomeWords: Record<(typeof outcomes)[number], string> = {
  granted: '已纳入（在保）',
  refused: '不予确认',
  withdrawn: '撤回',
  lapsed: '视为放弃',
  terminated: '已终止救助',
  declined: '不予受理',
}
export const dues = ['overdue', 'today', 'three-days'] as const

export const dueWords: Record<(typeof dues)[number], string> = {
  overdue: '已超期',
  today: '今天到期',
  'three-days': '三天内到期',
}

const among = <Code extends string>(codes: readonly Code[], text: string | null): Code | undefined =>
  codes.find((code) => code === text)

/** The filter that an address asks for. What it does not understand it leaves out, so an old link still opens. */
export function readFilter(query: URLSearchParams): WorklistFilter {
  const division = query.get('division')
  const filter: WorklistFilter = {
    outcome: among(outcomes, query.get('outcome')),
    stage: among<StageName>(stages, query.get('stage')),
    programme: among<Programme>(programmes, query.get('programme')),
    holder: among(holders, query.get('holder')),
    due: among(dues, query.get('due')),
    division: division !== null && /^50\d{0,10}$/.test(division) ? division : undefined,
    find: query.get('find')?.trim().slice(0, 40) || undefined,
    after: query.get('after') ?? undefined,
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

/** The address of a filter. A changed filter starts on the first page: `after` belongs to one filter only. */
export function writeFilter(filter: WorklistFilter): string {
  const pairs = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '')
  return new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString()
}

/** The numbers by stage are of all open cases: they say something only while nothing else narrows the list. */
export const showsEveryOpenCase = ({ stage: _, after: __, holder, ...others }: WorklistFilter): boolean =>
  (holder === undefined || holder === 'all') && Object.values(others).every((value) => value === undefined)

export const withoutPage = ({ after: _, ...filter }: WorklistFilter): WorklistFilter => filter

export const worklistAddress = (filter: WorklistFilter): string => {
  const query = writeFilter(filter)
  return query === '' ? '/worklist' : `/worklist?${query}`
}
