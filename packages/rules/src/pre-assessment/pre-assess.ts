import { type PlainDate, type Programme, programmes } from '@jzt/kernel'
import { assessHousehold } from '../assessment/assess-household.ts'
import { type Benefit, benefits, benefitWords, type ProgrammeVerdict, verdictOn } from '../assessment/assessment.ts'
import { plainProgramme, type Told, tell } from '../explanation/index.ts'
import type { ParameterPack } from '../parameters/parameter.ts'
import { parametersOn } from '../parameters/parameters-on.ts'
import type { Answers } from './answers.ts'
import { factsOfAnswers } from './facts-of-answers.ts'
import type { Outlook, PreVerdict } from './outlook.ts'
import { paysInEveryWay } from './pays.ts'
import { waysOf } from './people.ts'
import { cardToCheck, stillToCheck, whoseToCheck, whyNotNow } from './plain-reasons.ts'
import { whatToPrepare } from './what-to-prepare.ts'

const outlooks = { yes: 'likely', unknown: 'to-check', no: 'not-now' } as const
const order: readonly Outlook[] = ['likely', 'to-check', 'not-now']

/**
 * The pre-assessment 预评估 (R27): the rules themselves, run on what a dozen plain answers tell. Whose the certificate, the
 * illness and the income are is not asked: every way is judged, and what does not hold in all of them is to be checked. It
 * decides nothing, and whoever answered may apply whatever it says.
 */
export function preAssess(
  answers: Answers,
  on: PlainDate,
  parameters: ParameterPack = parametersOn(on),
): readonly PreVerdict[] {
  const ways = waysOf(answers).map((whose): Told => {
    const facts = factsOfAnswers(answers, on, whose)
    return tell(assessHousehold(facts, on, { parameters }), { facts, on, parameters })
  })
  const judging = { answers, ways }
  return [
    ...[...byGain(ways)].map((programme) => programmeOutlook(programme, judging)),
    ...benefits.map((benefit) => benefitOutlook(benefit, judging)),
  ].toSorted((one, other) => order.indexOf(one.outlook) - order.indexOf(other.outlook))
}

/** As the first way lists them, then those that were passed over in it. */
const byGain = ([first]: readonly Told[]): ReadonlySet<Programme> =>
  new Set([...(first?.assessment.programmes ?? []).map(({ programme }) => programme), ...programmes])

interface Judging {
  readonly answers: Answers
  readonly ways: readonly Told[]
}

/** In every way in turn; undefined where it was passed over, because the family is entitled to one that gives more. */
const verdictsOn = (of: Programme | Benefit, ways: readonly Told[]): readonly (Verdict | undefined)[] =>
  ways.map(({ assessment: { programmes: judged, benefits: others = [] } }) =>
    [...judged, ...others].find(({ programme }) => programme === of),
  )

type Verdict = ProgrammeVerdict<Programme | Benefit>
type Judged = readonly (Verdict | undefined)[]

/** What holds in every way; else it is to be checked. */
function outlookIn(judged: Judged): Outlook {
  const [first, ...others] = new Set(judged.map((verdict) => outlooks[verdict?.entitled ?? 'no']))
  return first === undefined || others.length > 0 ? 'to-check' : first
}

/** Everything that is missing in any way. */
const missingIn = (judged: Judged) => ({ missing: judged.flatMap((verdict) => verdict?.missing ?? []) })

function programmeOutlook(programme: Programme, { answers, ways }: Judging): PreVerdict {
  const judged = verdictsOn(programme, ways)
  const outlook = outlookIn(judged)
  const why = {
    likely: () => ['按您的回答，各项条件都达到；最后以核对和入户调查为准。'],
    'to-check': () => toCheck(programme, { answers, judged }),
    'not-now': () => notNow(programme, { answers, ways }),
  }
  return {
    of: programme,
    title: plainProgramme[programme],
    outlook,
    pays: outlook === 'likely' ? paysInEveryWay(programme, ways) : '',
    reasons: why[outlook](),
    prepare: outlook === 'not-now' ? [] : whatToPrepare(programme, answers),
  }
}

/** Where it depends on who of the family it is, that is what has to be found out. */
function toCheck(programme: Programme, { answers, judged }: { answers: Answers; judged: Judged }): readonly string[] {
  const depends = new Set(judged.map((verdict) => verdict?.entitled ?? 'no')).size > 1
  return depends ? whoseToCheck(programme, answers) : [stillToCheck(missingIn(judged))]
}

function notNow(programme: Programme, { answers, ways }: Judging): readonly string[] {
  const told = ways.find(({ assessment }) => verdictOn(assessment, programme))
  return told ? whyNotNow(told, programme, answers) : ['您家可能符合待遇更高的一项，不用再申请这一项。']
}

/** The level, the care somebody needs and the family's standing are not all asked: who holds a certificate is never told no. */
function benefitOutlook(benefit: Benefit, { answers, ways }: Judging): PreVerdict {
  const judged = verdictsOn(benefit, ways)
  const ofCard = answers.disability === 'none' ? undefined : cardToCheck(benefit, answers)
  const found = outlookIn(judged)
  const outlook = ofCard && found === 'not-now' ? 'to-check' : found
  const reasons = {
    likely: '按您的回答，可能符合领取条件，由民政、残联等部门另行审核，可以到镇街一起申请。',
    'to-check': ofCard ?? stillToCheck(missingIn(judged)),
    'not-now': '按您的回答，家里现在没有这一类人员；情况有变化时可以再来测一测。',
  } as const
  return {
    of: benefit,
    title: benefitWords[benefit],
    outlook,
    pays: '',
    reasons: [reasons[outlook]],
    prepare: outlook === 'not-now' ? [] : whatToPrepare(benefit, answers),
  }
}
