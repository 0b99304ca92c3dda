import { type Case, excludedBy, type Grant, inTekun } from '@jzt/casework'
import type { AskedProgramme } from '@jzt/kernel'
import { type ProgrammeVerdict, plainProgramme, quotable, type Told, verdictOn } from '@jzt/rules'

interface PartlyGranted {
  readonly file: Case
  readonly grants: readonly Grant[]
  readonly told: Told | undefined
}

/** What was asked for and is not among what is granted. */
export const notGranted = ({ asked }: Case, grants: readonly Grant[]): readonly AskedProgramme[] =>
  asked.filter((one) => grants.every(({ programme }) => programme !== one))

/**
 * A yes to one thing is a no to another: each thing that was asked for and is not granted is named with its reason, and that
 * it can be contested like any decision (社会救助法 第四十五条).
 */
export function notGrantedSentences(partly: PartlyGranted): string[] {
  const refused = notGranted(partly.file, partly.grants)
  if (refused.length === 0) return []
  return [
    ...refused.map((one) => `${nameOf(one, partly.grants)}，不予确认：${reasonOf(one, partly)}。`),
    '对不予确认的，同样可以申请行政复议或者起诉，办法见“不同意怎么办”。',
  ]
}

/** 单人保 is 低保 for one person: what is refused beside it is 低保 for the whole family. */
const nameOf = (asked: AskedProgramme, grants: readonly Grant[]): string =>
  asked === 'dibao' && grants.some(({ programme }) => programme === 'single-person')
    ? '全家享受低保'
    : plainProgramme[asked]

/** 低保 for the family is refused by what it misses; a recognition beside it, because it has the stronger thing. */
function reasonOf(asked: AskedProgramme, { grants, told }: PartlyGranted): string {
  if (asked === 'dibao' && told && inTekun(grants).length === told.assessment.figures.householdSize)
    return '家里的人都已经批准特困供养'
  const instead = grants.find(({ programme }) => excludedBy(programme).includes(asked))
  const why = told ? missedConditions(told, asked).join('；') : ''
  const excluded = instead ? `已经批准${plainProgramme[instead.programme]}，两项不能同时享受` : ''
  return (asked === 'dibao' ? why || excluded : excluded || why) || '理由见本决定'
}

/** The conditions of the household that are missed; where it meets them, those that each person misses. */
function missedConditions(told: Told, asked: AskedProgramme): string[] {
  const { conditions = [], persons = [] } = verdictOn(told.assessment, asked) ?? {}
  const ofHousehold = conditions.filter(isMissed).map(missed)
  const ofPersons = persons.flatMap(({ label, conditions: own }) =>
    own.filter(isMissed).map((one) => `${label}：${missed(one)}`),
  )
  return ofHousehold.length > 0 ? ofHousehold : ofPersons
}

type Condition = ProgrammeVerdict['conditions'][number]
const isMissed = ({ met }: Condition): boolean => met === 'no'
const missed = ({ title, basis }: Condition): string => `“${title}”没有达到（${quotable(basis)}）`
