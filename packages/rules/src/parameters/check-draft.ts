import { addDays, type DivisionCode, type PlainDate } from '@jzt/kernel'
import { type Amending, findHistory, type ParameterChange } from './change.ts'
import { type ParameterHistory, type ParameterPeriod, type ParameterUnit, parameterNames } from './parameter.ts'
import { outranks, rankWords } from './precedence.ts'

/** A field of the form of a draft, in which a fault lies. */
export type DraftField = 'name' | 'from' | 'to' | 'value' | 'document' | 'rank' | 'departure'

/** One remark on one change of a draft. A fault stands in the way of publishing, a note has only to be read. */
export interface DraftRemark {
  /** Position of the change in the draft, from 0. */
  readonly change: number
  readonly field: DraftField
  readonly severity: 'fault' | 'note'
  /** What is wrong and how it is mended. */
  readonly message: string
}

interface Checking {
  readonly change: ParameterChange
  /** The parameter in the city: its title, its unit, and whether districts may set it. */
  readonly city: ParameterHistory
  /** What is published for the place of the draft. */
  readonly published: readonly ParameterPeriod[]
  /** The other changes of the draft to the same parameter. */
  readonly others: readonly ParameterChange[]
  readonly division: DivisionCode | undefined
  readonly today: PlainDate
}

type Found = Omit<DraftRemark, 'change'>
type Rule = (checking: Checking) => readonly Found[]

const fault = (field: DraftField, message: string): readonly Found[] => [{ field, severity: 'fault', message }]
const note = (field: DraftField, message: string): readonly Found[] => [{ field, severity: 'note', message }]

const most: Readonly<Record<ParameterUnit, number>> = {
  fen: 10_000_000_00,
  area: 1_000_00,
  '%': 1_000,
  倍: 120,
  个月: 240,
  年: 100,
  岁: 150,
  次: 100,
  是否: 1,
}
const unitWords: Readonly<Record<ParameterUnit, string>> = {
  fen: '金额（元，最多两位小数）',
  area: '面积（平方米，最多两位小数）',
  '%': '百分比（整数）',
  倍: '倍数（整数）',
  个月: '月数（整数）',
  年: '年数（整数）',
  岁: '年龄（整数）',
  次: '次数（整数）',
  是否: '是（1）或否（0）',
}

/** Type and unit. */
const value: Rule = ({ change, city }) => {
  if (change.value === null) return note('value', '值为“未设定”：要用到它的申请都不能得出结论')
  if (!Number.isSafeInteger(change.value) || change.value < 0)
    return fault('value', `应填${unitWords[city.unit]}，不能为负`)
  return change.value > most[city.unit] ? fault('value', `数值过大，请核对单位：应填${unitWords[city.unit]}`) : []
}

const document: Rule = ({ change }) =>
  change.document.trim() === '' ? fault('document', '请写明依据的文件名称和文号') : []

/** A published past never changes. */
const notBackwards: Rule = ({ change, today }) => {
  if (change.from < today) return fault('from', `起日已经过去，公布过的不能改：请填 ${today} 或以后的日期`)
  return change.to !== null && change.to < change.from
    ? fault('to', `止日早于起日：请填 ${change.from} 或以后的日期，或选“至今”`)
    : []
}

const precedence: Rule = ({ change, city, division }) => {
  if (division !== undefined && !city.openToDistricts) {
    return fault('name', `“${city.title}”由市里统一规定，区县不能另定：请从草案中去掉，或报市民政局办理`)
  }
  if (division !== undefined && change.rank !== 'district-notice')
    return fault('rank', '区县草案的层级只能是“区县通知”')
  return division === undefined && change.rank === 'district-notice'
    ? fault('rank', '市级草案的依据不能是“区县通知”：请改选文件的层级')
    : []
}

/** A lower document in the place of a higher one. */
const departure: Rule = ({ change, published, division }) => {
  const highest = published
    .flatMap(({ rank }) => rank ?? [])
    .reduce<ParameterChange['rank'] | undefined>(
      (best, rank) => (best && outranks(best, rank) ? best : rank),
      undefined,
    )
  const departs = division === undefined && highest !== undefined && outranks(highest, change.rank)
  if (departs && !change.departure?.reason.trim()) {
    return fault(
      'departure',
      `现行的值出自${rankWords[highest]}，${rankWords[change.rank]}不能直接代替：请写明偏离的理由，或改用上位文件`,
    )
  }
  return !departs && change.departure ? fault('departure', '没有偏离上位文件，不必写偏离的理由：请去掉') : []
}

const overlaps = (
  { from, to }: Pick<ParameterChange, 'from' | 'to'>,
  other: Pick<ParameterChange, 'from' | 'to'>,
): boolean => (other.to === null || from <= other.to) && (to === null || other.from <= to)

/** Two changes of one draft on the same day. Only the later of the two is told. */
const overlapWithin: Rule = ({ change, others }) => {
  const hit = others.find((other) => other.from <= change.from && overlaps(other, change))
  if (!hit) return []
  return hit.from === change.from
    ? fault('from', `与本草案中同一参数的另一行起日相同：请改起日，或去掉一行`)
    : fault('from', `与本草案中 ${hit.from} 起的一行重叠：请把那一行的止日改为 ${addDays(change.from, -1)}`)
}

/** A change against what is already published. */
const overlapWithPublished: Rule = ({ change, published }) =>
  published
    .filter((period) => overlaps(change, period))
    .flatMap((period) => {
      const title = ` ${period.from} 起的一期（${period.document}）`
      if (period.from >= change.from) {
        const last = addDays(period.from, -1)
        return last < change.from
          ? fault('from', `同一天起已公布${title}，公布过的不能改：请改起日`)
          : fault('to', `与已公布的${title}重叠：请把止日改为 ${last}`)
      }
      return period.to === null
        ? note('from', `公布后，现行的${title}将止于 ${addDays(change.from, -1)}`)
        : fault('from', `会截断已公布的${title}，它到 ${period.to} 为止：请把起日改为 ${addDays(period.to, 1)}`)
    })

/** A city's value must always be there; a district's may end, and the city's holds then. */
const gap: Rule = ({ change, published, others, division }) => {
  if (change.to === null) return []
  const next = addDays(change.to, 1)
  const continued = [...published, ...others].some(({ from }) => from === next)
  if (continued) return []
  return division === undefined
    ? fault('to', `${next} 起没有值：请把止日改为“至今”，或加一行从 ${next} 起的值`)
    : note('to', `${next} 起没有区县的值，按市里的执行`)
}

/** A value from a day on that does not follow the one before it. */
const gapBefore: Rule = ({ change, published, others, division }) => {
  if (division !== undefined) return []
  const before = [...published, ...others].filter(({ from }) => from < change.from)
  const joined = before.some(({ to }) => to === null || to >= addDays(change.from, -1))
  return joined ? [] : fault('from', `${change.from} 之前有几天没有值：请把起日提前，与前一期相接`)
}

const sameAsNow: Rule = ({ change, published }) => {
  const now = published.find(({ to }) => to === null)
  return now && now.value === change.value && now.value !== null ? note('value', '与现行的值相同') : []
}

const rules: readonly Rule[] = [
  value,
  document,
  notBackwards,
  precedence,
  departure,
  overlapWithin,
  overlapWithPublished,
  gap,
  gapBefore,
  sameAsNow,
]

/**
 * Everything that is to be said about a draft before it is published: types and units, precedence, gaps and overlaps in
 * time, and days that are over. Empty, or only notes, when it may be published today.
 */
export function checkDraft(
  histories: readonly ParameterHistory[],
  { division, changes }: Amending,
  today: PlainDate,
): readonly DraftRemark[] {
  return changes.flatMap((change, index) => {
    const city = parameterNames.includes(change.name) ? findHistory(histories, change.name) : undefined
    if (!city) {
      return [{ change: index, field: 'name', severity: 'fault', message: '没有这个参数：请从列表中选择' } as const]
    }
    const published = findHistory(histories, change.name, division)?.periods ?? []
    const others = changes.filter((other, position) => other.name === change.name && position !== index)
    const checking = { change, city, published, others, division, today }
    return rules.flatMap((rule) => rule(checking)).map((found) => ({ change: index, ...found }))
  })
}

/** Whether a draft may be published. */
export const isSound = (remarks: readonly DraftRemark[]): boolean =>
  remarks.every(({ severity }) => severity !== 'fault')
