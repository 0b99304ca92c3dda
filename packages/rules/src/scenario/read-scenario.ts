import { type PlainDate, zeroFen } from '@jzt/kernel'
import type * as z from 'zod'
import { householdWithNothing, memberWithNothing, plainDwelling, plainSupporter, plainVehicle } from '../facts/blank.ts'
import {
  dwellingCatalogue,
  householdCatalogue,
  memberCatalogue,
  supporterCatalogue,
  vehicleCatalogue,
} from '../facts/catalogue.ts'
import type { Fact, FactSource } from '../facts/fact.ts'
import type { FactKind } from '../facts/fact-kind.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { Parameter, ParameterName, ParameterPack } from '../parameters/parameter.ts'
import { NoParameterInForce, parametersOn } from '../parameters/parameters-on.ts'
import { type FileFault, fileFaults } from './file-faults.ts'
import {
  askedWords,
  type ExpectedVerdict,
  entitledWords,
  expectedWords,
  type Scenario,
  verdictNames,
} from './scenario.ts'
import { defaultSource, scenarioSchema } from './scenario-schema.ts'

/** A scenario, or every mistake in its file. */
export type ScenarioReading =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly faults: readonly FileFault[] }

type Written = z.infer<ReturnType<typeof scenarioSchema>>
type Catalogue = Readonly<Record<string, FactKind>>

const guide = 'scenarios/README.md'

/** Reads a parsed scenario file; every mistake comes back with its place and what to write instead. */
export function readScenario(parsed: unknown): ScenarioReading {
  const head = defaultSource.safeParse(parsed)
  if (!head.success) return { ok: false, faults: fileFaults(head.error.issues, guide) }
  const source = head.data.来源 ?? 'verified'
  const body = scenarioSchema(source).safeParse(parsed)
  if (!body.success) return { ok: false, faults: fileFaults(body.error.issues, guide) }
  return assembled(body.data, source)
}

function assembled(written: Written, source: FactSource): ScenarioReading {
  const on = written.日期 as PlainDate
  try {
    const parameters = withOverrides(parametersOn(on, { division: written.区县 }), written.参数 ?? {})
    const asked = written.申请?.map((word) => askedWords[word])
    return {
      ok: true,
      scenario: {
        title: written.情形,
        on,
        facts: factsOf(written, source),
        ...(asked ? { asked } : {}),
        parameters,
        ...(written.预期 ? { expected: expectationOf(written.预期) } : {}),
      },
    }
  } catch (error) {
    if (!(error instanceof NoParameterInForce)) throw error
    return { ok: false, faults: [{ path: ['日期'], message: `${on} 没有可用的参数（${error.parameter}）` }] }
  }
}

function expectationOf(written: NonNullable<Written['预期']>): NonNullable<Scenario['expected']> {
  const verdicts = Object.entries(written.各项 ?? {}).map(
    ([name, { 符合, 金额, 人员 }]): ExpectedVerdict => ({
      name: verdictNames[name as keyof typeof verdictNames],
      entitled: entitledWords[符合],
      amountFen: 金额 ?? zeroFen,
      ...(人员 ? { persons: 人员 } : {}),
    }),
  )
  return {
    result: expectedWords[written.结果],
    amountFen: written.金额 ?? zeroFen,
    ...(written.缺少 ? { missing: written.缺少 } : {}),
    ...(written.各项 ? { verdicts } : {}),
  }
}

function factsOf(written: Written, source: FactSource): HouseholdFacts {
  return {
    ...householdWithNothing(source),
    ...renamed(householdCatalogue, written),
    members: written.成员.map((entry, index) => ({
      ...memberWithNothing(`m${index + 1}`, entry.称呼, source),
      ...renamed(memberCatalogue, entry),
    })),
    ...listed('dwellings', written.住房, dwellingCatalogue, (id, label) => plainDwelling(id, label, source)),
    ...listed('vehicles', written.车辆, vehicleCatalogue, (id, label) => plainVehicle(id, label, source)),
    ...listed('supporters', written.义务人, supporterCatalogue, (id, label) => plainSupporter(id, label, source)),
  }
}

/** The facts written, from their Chinese titles back to their names. */
const renamed = (catalogue: Catalogue, written: object): Readonly<Record<string, never>> =>
  Object.fromEntries(
    Object.entries(catalogue).flatMap(([name, { title }]) => {
      const fact = (written as Record<string, Fact<unknown> | undefined>)[title]
      return fact === undefined ? [] : [[name, fact as never]]
    }),
  )

type Entries = readonly { readonly 称呼: string }[]

function listed(
  name: 'dwellings' | 'vehicles' | 'supporters',
  written: Fact<Entries> | undefined,
  catalogue: Catalogue,
  plain: (id: string, label: string) => object,
): object {
  if (!written) return {}
  if (!written.known) return { [name]: written }
  const entries = written.value.map((entry, index) => ({
    ...plain(`${name}-${index + 1}`, entry.称呼),
    ...renamed(catalogue, entry),
  }))
  return { [name]: { ...written, value: entries } }
}

function withOverrides(pack: ParameterPack, overrides: Partial<Record<ParameterName, number>>): ParameterPack {
  const changed = Object.entries(overrides).map(([name, written]) => {
    const before = pack.values[name as ParameterName]
    const value = before.unit === 'fen' || before.unit === 'area' ? Math.round(Number(written) * 100) : Number(written)
    const set: Parameter = { ...before, value, document: '本情形设定的示例值', verified: false }
    return [name, set] as const
  })
  return { ...pack, values: { ...pack.values, ...Object.fromEntries(changed) } }
}
