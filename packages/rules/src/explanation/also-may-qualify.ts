import type { Programme } from '@jzt/kernel'
import { type Benefit, benefitWords, type ProgrammeVerdict } from '../assessment/assessment.ts'
import type { Missing } from '../expression/trace.ts'
import { markedPay } from './marked-pay.ts'
import { missingWords } from './missing-words.ts'
import { plainProgramme } from './short-words.ts'
import type { Told } from './told.ts'

/** What the family gets already, and what was refused for a reason that the rules did not see. */
export interface Settled {
  readonly granted?: Programme | undefined
  /** What is granted with it. */
  readonly beside?: readonly Programme[]
  readonly refused?: readonly Programme[]
}

/** Everything else the family may qualify for, the certain first. */
export function alsoMayQualify(told: Told, { granted, beside = [], refused = [] }: Settled = {}): readonly string[] {
  const { programmes, benefits = [] } = told.assessment
  const others = programmes.filter(
    ({ programme }) => ![granted, ...beside, ...refused].includes(programme) && !covered(told, programme, granted),
  )
  return [
    ...others.filter(({ entitled }) => entitled === 'yes').map((verdict) => fits(told, verdict)),
    ...benefits
      .filter(({ entitled }) => entitled === 'yes')
      .map(({ programme, ...verdict }) => grantedElsewhere(benefitWords[programme], verdict)),
    ...others
      .filter(({ entitled, programme }) => entitled === 'unknown' && !isAsked(told, programme))
      .map(({ programme, missing }) => open(plainProgramme[programme], missing)),
    ...benefits
      .filter(({ entitled, programme }) => entitled === 'unknown' && !isChildAllowance(programme))
      .map(({ programme, missing }) => open(benefitWords[programme], missing)),
  ]
}

/** What a granted programme leaves nothing to say about: 单人保 and recognitions under 低保, 低保 for somebody in 特困. */
function covered({ assessment }: Told, other: Programme, granted?: Programme): boolean {
  if (granted !== 'dibao' && granted !== 'tekun') return false
  if (other === 'single-person' || other === 'marginal' || other === 'rigid') return true
  return granted === 'tekun' && other === 'dibao' && assessment.figures.householdSize === 1
}

/** What is missing for what was asked is told with the result itself. */
const isAsked = ({ asked }: Told, programme: Programme): boolean => asked.some((one) => one === programme)

function fits(told: Told, verdict: ProgrammeVerdict): string {
  const pays = markedPay(told, verdict)
  return `您家可能符合${plainProgramme[verdict.programme]}条件${pays ? `（${pays}）` : ''}，可以向镇街提出。`
}

/** A family is not told that nobody knows whether its child is an orphan: the office asks where there is reason to. */
const isChildAllowance = (benefit: Benefit): boolean =>
  benefit === 'orphan-allowance' || benefit === 'de-facto-unsupported'

/** 两项补贴 and the children's allowances are granted by others; the town takes the application on all the same. */
function grantedElsewhere(name: string, { persons = [] }: Pick<ProgrammeVerdict, 'persons'>): string {
  const who = persons.filter(({ entitled }) => entitled === 'yes').map(({ label }) => label)
  return `${who.length > 0 ? who.join('、') : '您家'}可能符合领取${name}的条件，请到镇街申请。`
}

const shown = 3

function open(name: string, missing: readonly Missing[] = []): string {
  const titles = [...new Set(missing.map(missingWords))]
  if (titles.length === 0) return `${name}：还要核实，现在不能下结论。`
  const more = titles.length > shown ? '等' : ''
  return `${name}：还要核实${titles.slice(0, shown).join('、')}${more}，现在不能下结论。`
}
