import type { Scalar } from '../expression/expression.ts'
import { formatFact } from '../expression/formatted.ts'
import { householdCatalogue, memberCatalogue } from './catalogue.ts'
import { type Fact, type FactSource, type Known, sourceWords, unknown, unknownWords } from './fact.ts'
import type { FactKind } from './fact-kind.ts'
import type { Finding, HouseholdFacts, MemberFacts } from './household-facts.ts'
import { sameAnswer } from './same-answer.ts'

type HouseholdOnly = Omit<HouseholdFacts, 'members' | 'findings'>

/** What one source says about a family. A fact it says nothing about is left out; a register's silence is an `unknown(…)`. */
export interface Report {
  readonly source: FactSource
  readonly household?: Partial<HouseholdOnly>
  readonly members?: Readonly<Record<string, Partial<Omit<MemberFacts, 'id' | 'label'>>>>
}

/** Letters and the visit may stand in for a silent register only after the waiting days, with a second signature. */
export interface Reconciling {
  readonly standInAllowed: boolean
}

/** Which source is believed first. A person's resolution of a contradiction stands above all; the family's own word comes last. */
const order: readonly FactSource[] = ['determined', 'verified', 'letter', 'observed', 'supporter', 'declared']

/**
 * Joins what the family declared with what registers, the visit and letters say. Every figure keeps its source.
 * A contradiction never deletes the family's statement: it becomes a finding that a person must resolve.
 * A register that was asked and did not answer leaves the fact unknown, whatever the family declared.
 */
export function reconcile(declared: HouseholdFacts, reports: readonly Report[], rule: Reconciling): HouseholdFacts {
  const findings: Finding[] = [...declared.findings]
  const { members, findings: _, ...own } = declared
  const household = joined(
    own,
    reports.map((report) => [report.source, report.household] as const),
    {
      catalogue: householdCatalogue,
      rule,
      findings,
    },
  )
  const people = members.map(({ id, label, ...facts }) => {
    const said = reports.map((report) => [report.source, report.members?.[id]] as const)
    return { id, label, ...joined(facts, said, { catalogue: memberCatalogue, rule, findings, memberId: id }) }
  })
  return { ...household, members: people, findings }
}

interface Joining {
  readonly catalogue: Readonly<Record<string, FactKind>>
  readonly rule: Reconciling
  readonly findings: Finding[]
  readonly memberId?: string
}

type Said<Facts> = readonly (readonly [FactSource, Partial<Facts> | undefined])[]

function joined<Facts extends object>(declared: Facts, said: Said<Facts>, joining: Joining): Facts {
  const names = Object.keys(declared) as (keyof Facts & string)[]
  const pairs = names.map((name) => {
    const answers = said.flatMap(([source, facts]) =>
      facts?.[name] ? [[source, facts[name] as unknown as Fact<unknown>] as const] : [],
    )
    const own = declared[name] as unknown as Fact<unknown>
    note(name, own, answers, joining)
    return [name, believed(own, answers, joining.rule)]
  })
  return Object.fromEntries(pairs) as Facts
}

type Answers = readonly (readonly [FactSource, Fact<unknown>])[]

function believed(own: Fact<unknown>, answers: Answers, { standInAllowed }: Reconciling): Fact<unknown> {
  const known = answers.filter(([, fact]) => fact.known)
  const [strongest] = order.flatMap((source) => known.filter(([from]) => from === source))
  const silence = silentRegister(answers)
  if (silence === undefined) return strongest?.[1] ?? own
  return strongest && (strongest[0] === 'determined' || standInAllowed) ? strongest[1] : unknown(silence)
}

/** Why the register says nothing; undefined when it answered or was never asked. */
function silentRegister(answers: Answers) {
  const [silent] = answers.flatMap(([source, fact]) => (source === 'verified' && !fact.known ? [fact.reason] : []))
  return answers.some(([source, fact]) => source === 'verified' && fact.known) ? undefined : silent
}

function note(name: string, own: Fact<unknown>, answers: Answers, joining: Joining): void {
  if (answers.some(([source, fact]) => source === 'determined' && fact.known)) return
  const { findings, memberId } = joining
  const about = { ...(memberId === undefined ? {} : { memberId }), fact: name, title: titleOf(name, joining) }
  const silence = silentRegister(answers)
  const stated = own.known ? words(name, own, joining) : unknownWords[own.reason]
  if (silence) findings.push({ code: 'register-silent', ...about, stated, found: unknownWords[silence] })
  if (!own.known) return
  for (const [source, fact] of answers) {
    if (!fact.known || sameAnswer(fact.value, own.value)) continue
    const found = `${words(name, fact, joining)}（${sourceWords[source]}）`
    findings.push({ code: 'sources-disagree', ...about, stated, found })
  }
}

const listTitles: Readonly<Record<string, string>> = {
  dwellings: '住房',
  vehicles: '车辆',
  supporters: '赡养抚养扶养义务人',
}

const titleOf = (name: string, { catalogue }: Joining): string => catalogue[name]?.title ?? listTitles[name] ?? name

function words(name: string, { value }: Known<unknown>, { catalogue }: Joining): string {
  const kind = catalogue[name]
  if (kind) return formatFact(value as Scalar, kind)
  const labels = (value as readonly { readonly label: string }[]).map(({ label }) => label)
  return labels.length === 0 ? '无' : labels.join('、')
}
