import { type Programme, programmeShortWords } from '@jzt/kernel'
import type { Edition, ParameterName } from '@jzt/rules'
import { type Standing, standingProgrammes, standings } from '../run/standing.ts'
import type { Tally } from '../run/tally.ts'
import type { Loss } from './simulation-report.ts'
import { fewest } from './withhold.ts'

interface Losing {
  readonly tally: Tally
  /** The places to add up, each household once. */
  readonly places: readonly number[]
  readonly edition: Edition
  readonly changed: readonly ParameterName[]
}

/**
 * Why households are paid less, one sentence for each pair of standings in which at least five of them are. A household
 * stands in the first programme that it is granted: which verdict turned follows from the order of the two standings, and
 * which condition turned it from what the rules of that programme ask of the changed parameters.
 */
export function lossesOf({ tally, places, edition, changed }: Losing): readonly Loss[] {
  const names = standings(edition)
  const cells = names.length ** 2
  return names.flatMap((from, before) =>
    names.flatMap((to, after) => {
      const at = (before * names.length + after) * 3
      const falling = places.reduce((sum, place) => sum + (tally.households[place * cells * 3 + at] as number), 0)
      return falling < fewest ? [] : [{ from, to, why: whyOf({ from, to }, edition, changed) }]
    }),
  )
}

type Pair = { readonly from: Standing; readonly to: Standing }

function whyOf({ from, to }: Pair, edition: Edition, changed: readonly ParameterName[]): string {
  const order = standingProgrammes(edition).map(({ programme }) => programme)
  const rank = (standing: Standing) => order.indexOf(standing as Programme)
  const about = (standing: Standing) => conditionsOf(edition, standing, changed)
  if (to === 'undecided') return `方案下缺少判定${wordFor(from)}所需的资料，暂不能判定，按没有补助计算。`
  if (from === to) return `方案下仍给${wordFor(from)}，但按改动的参数算出的金额比现行少。`
  if (rank(to) >= 0 && rank(to) < rank(from))
    return `现行不符合${wordFor(to)}${about(to)}，方案下符合；几项都符合的，先给${wordFor(to)}，不再给${wordFor(from)}，而这些家庭的${wordFor(to)}比${wordFor(from)}少。`
  const instead =
    to === 'none'
      ? '，别的各项也不符合'
      : `，改为${wordFor(to)}${isPaid(edition, to) ? '，金额较少' : '，这一项不发现金'}`
  return `方案下不再符合${wordFor(from)}${about(from)}${instead}。`
}

const wordFor = (standing: Standing): string =>
  standing === 'none' || standing === 'undecided' ? '' : programmeShortWords[standing]

const isPaid = (edition: Edition, standing: Standing): boolean =>
  edition.programmes.some(({ programme, pays }) => programme === standing && pays !== 'nothing')

/** The conditions of a programme that ask for a changed parameter: among them is the one that turned. */
function conditionsOf(edition: Edition, standing: Standing, changed: readonly ParameterName[]): string {
  const rules = edition.programmes.find(({ programme }) => programme === standing)
  const conditions = [...(rules?.conditions ?? []), ...(rules?.personal?.conditions ?? [])]
  const titles = conditions.filter((rule) => asksFor(rule, changed)).map(({ identity }) => `“${identity.title}”`)
  return titles.length === 0 ? '' : `（${[...new Set(titles)].join('、')}）`
}

/** Whether an expression, or a rule that it uses, asks for one of these parameters. */
function asksFor(node: unknown, names: readonly ParameterName[]): boolean {
  if (typeof node !== 'object' || node === null) return false
  if ('op' in node && node.op === 'parameter' && 'name' in node) return names.some((name) => name === node.name)
  return Object.values(node).some((part) => asksFor(part, names))
}
