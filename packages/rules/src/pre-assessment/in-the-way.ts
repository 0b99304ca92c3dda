import { formatYuan, type Programme } from '@jzt/kernel'
import { gapWords } from '../explanation/gap-words.ts'
import { type FailedCondition, markedYuan, nearestChange, plainProgramme, type Told } from '../explanation/index.ts'
import { holds, type Situation } from '../explanation/situation.ts'
import { rulesFor } from '../explanation/told.ts'

/** Conditions that somebody fails who has a claim to more: nobody hears that he earns too little. */
const strongerFirst: ReadonlySet<string> = new Set(['marginal.not-dibao', 'rigid.not-in-stronger-programme'])

/**
 * What stands between a family and a programme, as somebody says it at the counter, and when to come again. Empty where
 * nothing of it can be named.
 */
export function inTheWay(told: Told, programme: Programme): readonly string[] {
  const nearest = nearestChange(told, programme)
  if (!nearest) return []
  const named = nearest.failed.filter(({ ruleId }) => !strongerFirst.has(ruleId))
  if (named.length === 0) return nearest.failed.length > 0 ? ['按您家的收入，先看待遇更高的低保，不用申请这一项。'] : []
  const isPoor = named.length < nearest.failed.length
  const stronger = isPoor ? 'dibao' : strongerIn(nearest.after, programme)
  const obstacles = named.map((one) => obstacleOf(told, one))
  return [
    ...(obstacles.length > 1 ? several(obstacles) : obstacles.map(single)),
    ...(stronger ? [first(stronger)] : []),
  ]
}

interface Obstacle {
  readonly said: string
  /** Until when it stands in the way; absent where nothing is known that would be enough. */
  readonly until?: string | undefined
}

const single = ({ said, until }: Obstacle): string => (until ? `${said}。${until}时，可以再来申请。` : `${said}。`)

/** Nobody is to think that one of them is enough. */
const several = (obstacles: readonly Obstacle[]): readonly string[] => [
  ...obstacles.map(({ said, until }) => (until ? `${said}。${until}时，这一样就不再挡着。` : `${said}。`)),
  `这 ${obstacles.length} 样都不再挡着时，可以再来申请。`,
]

const first = (stronger: Programme): string =>
  `那时先看${stronger === 'dibao' ? '待遇更高的' : ''}${plainProgramme[stronger]}，不用申请这一项。`

/** The programme with the stronger claim that the family would have once nothing stands in the way any more. */
function strongerIn(after: Situation, programme: Programme): Programme | undefined {
  return before[programme]?.find((one) => {
    const rule = rulesFor(after.told, one)?.entitled
    return rule !== undefined && holds({ test: rule, rule }, after)
  })
}

const before: Readonly<Partial<Record<Programme, readonly Programme[]>>> = {
  marginal: ['dibao'],
  rigid: ['dibao', 'marginal'],
}

function obstacleOf(told: Told, { ruleId, change }: FailedCondition): Obstacle {
  const known = plainly[ruleId]?.(told)
  if (known) return known
  const said = gapWords(ruleId, told) ?? (change?.comes ? '收入高了' : '有一个条件没有达到')
  return { said, until: change && `以后${change.words}` }
}

const plainly: Readonly<Record<string, (told: Told) => Obstacle | undefined>> = {
  'property.assets-over-cap': savings,
  'property.owns-vehicle': () => ({
    said: '家里有车。残疾人代步车、已经报废的车不算，可以照常申请',
    until: '是别的车的，以后没有车',
  }),
  'rigid.spending-reaches-share': (told) => {
    const said = gapWords('rigid.spending-reaches-share', told)
    return said === undefined ? undefined : { said, until: '以后看病、上学、康复自己付的钱占得更多' }
  },
}

function savings({ assessment: { figures, trace } }: Told): Obstacle | undefined {
  const { assetsFen, assetCapFen } = figures
  if (assetsFen === undefined || assetCapFen === undefined) return undefined
  const cap = markedYuan(trace, 'property.asset-cap', assetCapFen)
  return {
    said: `家里的存款 ${formatYuan(assetsFen)}，超过 ${cap}；故意送人、转走的还算家里的`,
    until: `存款用在生活、看病上以后，不超过 ${formatYuan(assetCapFen)}`,
  }
}
