import { type Fen, fen, formatYuan } from '@jzt/kernel'
import { type Assessment, type Figures, verdictOn } from './assessment.ts'

/** Sentences for the decision letter: what would have to be different for another result. */
export function whatWouldChange(assessment: Assessment): readonly string[] {
  if (assessment.result === 'undecided') return assessment.missing.map(({ title, reason }) => stillOpen(title, reason))
  if (assessment.result === 'dibao') return [incomeMayRiseTo(assessment.figures), reportChanges]
  const failed = verdictOn(assessment, 'dibao')?.conditions.filter(({ met }) => met === 'no') ?? []
  return failed.flatMap(({ ruleId }) => sentencesFor(ruleId, assessment))
}

const stillOpen = (title: string, reason: string): string => `${title}尚不清楚（${reason}），查明后才能作出结论。`

const reportChanges = '家庭人口、收入、财产发生变化的，请及时告知镇街，以便重新测算。'

const incomeMayRiseTo = ({ standardFen }: Figures): string =>
  `家庭人均月收入达到或超过 ${formatYuan(standardFen as Fen)}的，不再符合低保条件。`

function sentencesFor(ruleId: string, assessment: Assessment): readonly string[] {
  if (ruleId === 'dibao.income-below-standard') return incomeSentences(assessment.figures)
  if (ruleId === 'property.within-rule') return propertySentences(assessment)
  return ['申请人取得本市户籍后，可以重新申请；在此之前请向户籍所在地申请。']
}

function incomeSentences(figures: Figures): readonly string[] {
  const { perCapitaMonthlyIncomeFen: perCapita, standardFen: standard } = figures
  if (perCapita === undefined || standard === undefined) return []
  const line = formatYuan(standard)
  const above = perCapita - standard
  const excess = above > 0 ? `高出低保标准 ${formatYuan(fen(above))}` : '达到低保标准（“低于”不含等于）'
  return [`家庭人均月收入 ${formatYuan(perCapita)}，${excess}；若人均月收入低于 ${line}，可以重新申请低保。`]
}

const propertyReasons: Readonly<Record<string, string>> = {
  'property.too-many-dwellings': '名下有两套以上住房且面积超过限额；住房情况改变后，可以重新申请。',
  'property.owns-shop': '名下有商铺；不再自营或出租商铺后，可以重新申请。',
  'property.owns-vehicle': '名下有机动车辆、船舶、工程机械或大型农机；不再拥有后，可以重新申请。',
  'property.company': '名下登记有企业，经人工认定影响财产条件；注销后可以重新申请。',
}

function propertySentences({ trace, figures }: Assessment): readonly string[] {
  const failing = failingProperty(trace)
  const assets = failing.includes('property.assets-over-cap') ? assetSentences(figures) : []
  return [...assets, ...failing.flatMap((id) => propertyReasons[id] ?? [])]
}

function assetSentences({ assetsFen, assetCapFen }: Figures): readonly string[] {
  if (assetsFen === undefined || assetCapFen === undefined) return []
  const excess = formatYuan(fen(assetsFen - assetCapFen))
  return [
    `家庭金融资产 ${formatYuan(assetsFen)}，超过限额 ${formatYuan(assetCapFen)}；若减少 ${excess}以上（不得故意转移），可以重新申请。`,
  ]
}

/** Every property condition is worded so that "yes" stands in the family's way. */
function failingProperty(node: Assessment['trace']): readonly string[] {
  const uses = node.uses ?? []
  const property = uses.find(({ rule }) => rule?.id === 'property.within-rule')
  if (!property) return uses.flatMap(failingProperty)
  return (property.uses ?? []).flatMap(({ rule, raw }) => (rule && raw === true ? [rule.id] : []))
}
