import { type PlainDate, type Programme, programmes } from '@jzt/kernel'
import { assessHousehold } from '../assessment/assess-household.ts'
import { type Benefit, benefitWords, type ProgrammeVerdict } from '../assessment/assessment.ts'
import { markedPay, plainProgramme, type Told, tell } from '../explanation/index.ts'
import type { ParameterPack } from '../parameters/parameter.ts'
import { parametersOn } from '../parameters/parameters-on.ts'
import type { Answers } from './answers.ts'
import { factsOfAnswers } from './facts-of-answers.ts'
import { stillToCheck, whyNotNow } from './plain-reasons.ts'
import { whatToPrepare } from './what-to-prepare.ts'

/** 可能符合, 需核实, 目前看不符合: never a bare no, and never a decision. */
export type Outlook = 'likely' | 'to-check' | 'not-now'

/** How a programme, or a benefit that others grant, looks after the dozen questions. */
export interface PreVerdict {
  readonly of: Programme | Benefit
  readonly title: string
  readonly outlook: Outlook
  /** "每月 910 元"; empty where no cash is paid or the amount is open. */
  readonly pays: string
  /** At least one, each to be read aloud by itself. */
  readonly reasons: readonly string[]
  /** What to have at hand; empty where there is nothing to apply for now. */
  readonly prepare: readonly string[]
}

const outlooks = { yes: 'likely', unknown: 'to-check', no: 'not-now' } as const
const order: readonly Outlook[] = ['likely', 'to-check', 'not-now']

/**
 * The pre-assessment 预评估 (R27): the rules themselves, run on what a dozen plain answers tell. It decides nothing, and
 * whoever answered may apply whatever it says.
 */
export function preAssess(
  answers: Answers,
  on: PlainDate,
  parameters: ParameterPack = parametersOn(on),
): readonly PreVerdict[] {
  const facts = factsOfAnswers(answers, on)
  const assessment = assessHousehold(facts, on, { parameters })
  const told = tell(assessment, { facts, on, parameters })
  const judged = assessment.programmes.map((verdict) => programmeOutlook(told, verdict, answers))
  const others = (assessment.benefits ?? []).map((verdict) => benefitOutlook(verdict, answers))
  return [...judged, ...passedOver(told), ...others].toSorted(
    (one, other) => order.indexOf(one.outlook) - order.indexOf(other.outlook),
  )
}

function programmeOutlook(told: Told, verdict: ProgrammeVerdict, answers: Answers): PreVerdict {
  const outlook = outlooks[verdict.entitled]
  return {
    of: verdict.programme,
    title: plainProgramme[verdict.programme],
    outlook,
    pays: outlook === 'likely' ? markedPay(told, verdict) : '',
    reasons: reasonsFor(told, verdict, answers),
    prepare: outlook === 'not-now' ? [] : whatToPrepare(verdict.programme, answers),
  }
}

function reasonsFor(told: Told, verdict: ProgrammeVerdict, answers: Answers): readonly string[] {
  if (verdict.entitled === 'yes') return ['按您的回答，各项条件都达到；最后以核对和入户调查为准。']
  return verdict.entitled === 'unknown' ? [stillToCheck(verdict)] : whyNotNow(told, verdict.programme, answers)
}

/** A programme that was not judged because the family is entitled to one that gives more. */
function passedOver({ assessment }: Told): readonly PreVerdict[] {
  const judged = assessment.programmes.map(({ programme }) => programme)
  return programmes
    .filter((programme) => !judged.includes(programme))
    .map((programme) => ({
      of: programme,
      title: plainProgramme[programme],
      outlook: 'not-now',
      pays: '',
      reasons: ['您家可能符合待遇更高的一项，不用再申请这一项。'],
      prepare: [],
    }))
}

function benefitOutlook(verdict: ProgrammeVerdict<Benefit>, answers: Answers): PreVerdict {
  const outlook = outlooks[verdict.entitled]
  const reasons = {
    likely: '按您的回答可能可以领取，由民政、残联等部门另行审核，可以到镇街一起申请。',
    'to-check': stillToCheck(verdict),
    'not-now': '按您的回答，家里现在没有这一类人员；情况有变化时可以再来测一测。',
  } as const
  return {
    of: verdict.programme,
    title: benefitWords[verdict.programme],
    outlook,
    pays: '',
    reasons: [reasons[outlook]],
    prepare: outlook === 'not-now' ? [] : whatToPrepare(verdict.programme, answers),
  }
}
