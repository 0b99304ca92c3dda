import type { OfficerId } from '@jzt/kernel'
import type { CareLevel } from '../case.ts'
import { law } from '../law.ts'
import { advance, type CaseStep, cannot, officerOf, town } from '../step.ts'
import { notInCare } from './report-self-care.ts'

/** The six items 吃饭、穿衣、上下床、如厕、室内行走、洗澡: true is done without help (特困人员认定办法 第二十一条). */
export interface SelfCareItems {
  readonly eats: boolean
  readonly dresses: boolean
  readonly getsUp: boolean
  readonly usesToilet: boolean
  readonly walks: boolean
  readonly washes: boolean
}

export interface AssessSelfCareInput {
  readonly items: SelfCareItems
  readonly companion: OfficerId
}

/** 全自理, 半失能 with up to three items missing, 失能 with four or more (特困人员认定办法 第二十二条). */
export const careLevelOf = (failing: number): CareLevel => (failing === 0 ? 'none' : failing <= 3 ? 'half' : 'full')

/** Assess anew 重新评估生活自理能力: two people, within 10 working days of the report. A new amount follows by `adjust-benefit`. */
export const assessSelfCare: CaseStep<'assess-self-care', AssessSelfCareInput> = {
  name: 'assess-self-care',
  who: town,
  at: 'town',
  stages: ['published'],
  ready: (file) => notInCare(file) ?? (file.selfCareReport ? undefined : { code: 'self-care-not-reported' }),
  decide(file, { items, companion }, context) {
    const by = officerOf(context)
    const memberId = file.selfCareReport?.memberId
    if (!memberId) return cannot({ code: 'self-care-not-reported' })
    if (companion === by) return cannot({ code: 'two-people-needed', article: law.twoPeople })
    const failing = Object.values(items).filter((isDone) => !isDone).length
    const found = { memberId, companion, failing, level: careLevelOf(failing) }
    return advance(file, { kind: 'self-care-assessed', on: context.today, by, ...found })
  },
}
