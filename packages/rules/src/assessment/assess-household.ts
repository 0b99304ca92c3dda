import { type AskedProgramme, type Fen, type PlainDate, type Programme, zeroFen } from '@jzt/kernel'
import { explainer } from '../expression/explain.ts'
import type { TraceNode } from '../expression/trace.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { ParameterPack } from '../parameters/parameter.ts'
import { parametersOn } from '../parameters/parameters-on.ts'
import { type Assessment, type ProgrammeVerdict, type Result, resultWords } from './assessment.ts'
import { currentEdition } from './current-edition.ts'
import type { Edition } from './edition.ts'
import { figuresOf } from './figures.ts'
import { everythingMissing, type Judged, judgeProgramme } from './verdict.ts'

/** What a family is judged by, beside its facts and the day. */
export interface Assessing {
  /** The dated parameters; those of the city in force on the day, unless said otherwise. */
  readonly parameters?: ParameterPack
  /** What the family applied for; it decides which verdict is the result. Every programme is judged in any case. */
  readonly asked?: readonly AskedProgramme[]
  /** The rules; those of a past day when an old decision is repeated. */
  readonly edition?: Edition
}

/** Assesses a family on a day, from its facts, the parameters and the rules alone: the same input gives the same explanation. */
export function assessHousehold(facts: HouseholdFacts, on: PlainDate, assessing: Assessing = {}): Assessment {
  const { parameters = parametersOn(on), asked = ['dibao'], edition = currentEdition } = assessing
  const grounds = { explain: explainer({ facts, parameters, on }), facts, on }
  const wantedOf = programmesFor(edition, asked)
  const judged = judgeInOrder(edition, asked, (rules) => judgeProgramme(rules, grounds))
  const benefits = edition.benefits.map((rules) => judgeProgramme(rules, grounds))
  const explained = edition.explained.map((rule) => grounds.explain(rule))

  const wanted = judged.filter(({ verdict }) => wantedOf.has(verdict.programme))
  const result = resultOf(wanted)
  const parts = [...judged, ...benefits].flatMap((one) => one.parts)
  return {
    result,
    amountFen: wanted.find(({ verdict }) => verdict.programme === result)?.verdict.amountFen ?? zeroFen,
    programmes: listed(edition, judged),
    ...(edition.benefits.length > 0 ? { benefits: benefits.map(({ verdict }) => verdict) } : {}),
    missing: result === 'undecided' ? everythingMissing(wanted.flatMap((one) => one.parts)) : [],
    findings: facts.findings,
    figures: figuresOf(edition, grounds.explain),
    trace: {
      kind: 'result',
      title: `${edition.title}（${on}，参数 ${parameters.packId}，规则 ${edition.version}）`,
      value: resultWords[result],
      raw: result,
      uses: [...parts, ...explained].flatMap(({ trace }): readonly TraceNode[] => trace),
    },
    rulesVersion: edition.version,
    packId: parameters.packId,
  }
}

type JudgeOne = (rules: Edition['programmes'][number]) => Judged

/**
 * One programme after another, what was asked for first, so that the explanation begins with it. One that nobody asked for
 * and that gives less than what is granted is passed over.
 */
function judgeInOrder(edition: Edition, asked: readonly AskedProgramme[], judge: JudgeOne): readonly Judged[] {
  const wanted = programmesFor(edition, asked)
  const judged: Judged[] = []
  for (const rules of edition.programmes.toSorted((one, other) => rank(one, wanted) - rank(other, wanted))) {
    const granted = judged.flatMap(({ verdict }) => (verdict.entitled === 'yes' ? [verdict.programme] : []))
    const better = rules.unless?.some((one) => granted.includes(one)) ?? false
    if (!better || asked.some((one) => one === rules.programme)) judged.push(judge(rules))
  }
  return judged
}

const rank = ({ programme }: Edition['programmes'][number], wanted: ReadonlySet<Programme>): number =>
  wanted.has(programme) ? 0 : 1

const programmesFor = ({ judgedFor }: Edition, asked: readonly AskedProgramme[]): ReadonlySet<Programme> =>
  new Set(asked.flatMap((one) => judgedFor[one] ?? []))

/** The first programme granted; one before it that is still open leaves the whole open. */
function resultOf(judged: readonly Judged[]): Result {
  for (const { verdict, parts } of judged) {
    if (verdict.entitled === 'no') continue
    return parts.every(({ known }) => known) ? verdict.programme : 'undecided'
  }
  return 'none'
}

const openness = { yes: 0, unknown: 1, no: 2 } as const
const gain = (verdict: ProgrammeVerdict): Fen => (verdict.entitled === 'yes' ? verdict.amountFen : zeroFen)

function listed({ listed }: Edition, judged: readonly Judged[]): readonly ProgrammeVerdict[] {
  const verdicts = judged.map(({ verdict }) => verdict)
  if (listed === 'by-precedence') return verdicts
  return verdicts.toSorted((one, other) => {
    return openness[one.entitled] - openness[other.entitled] || gain(other) - gain(one)
  })
}
