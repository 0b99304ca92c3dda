import { type Chance, chance, type Fen, plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { currentEdition } from '../assessment/current-edition.ts'
import { memberWithNothing } from '../facts/blank.ts'
import { memberCatalogue } from '../facts/catalogue.ts'
import { unknown } from '../facts/fact.ts'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import { parametersOn } from '../parameters/parameters-on.ts'
import { daughter, destitute, selfCareItems } from '../testing/a-destitute-person.ts'
import { applicant, family, spouse, today, verified, yuanFact } from '../testing/a-family.ts'
import { compareBoth } from '../testing/equivalence.ts'
import { withValues } from '../testing/with-values.ts'
import { type Compiled, compile, runLength, truthMarks } from './compile.ts'
import { factsAsked } from './facts-asked.ts'
import type { Candidate } from './lowering/granted.ts'
import { populationWriter, rowOf } from './population-writer.ts'
import { everyRule, everyVerdict, rootsOf } from './rules-of-edition.ts'

const parameters = parametersOn(today)
const scenario = { on: today, parameters }
/** With last year's disposable income, which is not loaded yet: then nobody's kin is unknown for want of it. */
const withIncomeLine = withValues({
  'rigid.disposable-income.urban': 4_800_000,
  'rigid.disposable-income.rural': 2_200_000,
})
const verdicts = everyVerdict(currentEdition)
const programs = [everyRule(currentEdition), verdicts]

function differences(households: readonly HouseholdFacts[]) {
  const packs = [parameters, withIncomeLine]
  return packs.flatMap((pack) => compareBoth(households, programs, { on: today, parameters: pack }).differences)
}

function populationOf(households: readonly HouseholdFacts[]) {
  const writer = populationWriter(factsAsked(rootsOf(currentEdition)))
  for (const facts of households) writer.add(rowOf(facts))
  return writer.finish()
}

const of = (compiled: Compiled, name: string) => [...(compiled.outputs.find((one) => one.name === name)?.values ?? [])]
const codes = <Kind extends { readonly words: object }>({ words }: Kind) =>
  Object.keys(words) as (keyof Kind['words'])[]

/** One of a poor family: now and then with a wage, a disability, a stay elsewhere, or an item of care not assessed. */
function person(luck: Chance, index: number): MemberFacts {
  const born = luck.oneOf(['1950-05-01', '1956-09-15', '1966-09-16', '1980-01-01', '2008-09-15', '2014-03-01'])
  const assessed = selfCareItems.map((item) => [item, luck.percent(85) ? verified(luck.percent(80)) : unknown('error')])
  return {
    ...memberWithNothing(`m${index}`, `成员${index}`, 'verified'),
    relation: verified(index === 0 ? 'applicant' : luck.oneOf(codes(memberCatalogue.relation))),
    birth: verified(plainDate(born)),
    monthsTogether: verified(luck.oneOf([11, 12, 12])),
    absence: verified(luck.oneOf(['none', 'none', 'none', 'none', 'conscript', 'serving-sentence'])),
    disability: verified(luck.oneOf(codes(memberCatalogue.disability))),
    disabilityLevel: verified(luck.oneOf([0, 0, 1, 2, 3, 4])),
    aid: verified(luck.oneOf(['none', 'none', 'none', 'dibao', 'tekun'])),
    wage: luck.percent(25) ? yuanFact(luck.oneOf([400, 1_500, 9_000])) : verified(0 as Fen),
    ...Object.fromEntries(assessed),
  }
}

const supporters = (luck: Chance) =>
  Array.from({ length: luck.oneOf([0, 0, 1, 2]) }, (_, index) =>
    daughter({ id: `s${index}`, unable: verified(luck.percent(60)), age: verified(luck.oneOf([45, 71])) }),
  )

function poorFamily(luck: Chance): HouseholdFacts {
  const members = Array.from({ length: luck.oneOf([1, 1, 2, 2, 3, 5]) }, (_, index) => person(luck, index))
  return family(members, { supporters: verified(supporters(luck)) })
}

const poorFamilies = (seed: number, length: number): readonly HouseholdFacts[] => {
  const luck = chance(seed)
  return Array.from({ length }, () => poorFamily(luck))
}

describe('边角的总体：编译后的循环与逐条解释仍然一致', () => {
  test('一户也没有', () => {
    const compiled = compile(verdicts, [scenario], populationOf([]))
    compiled.run(0, 0)
    expect(compiled.outputs.map(({ values }) => values.length)).toEqual(verdicts.map(() => 0))
  })

  test('只有一户，什么都不知道：哪一项也不判定', () => {
    const nothingKnown = { id: 'h', members: [{ id: 'm1', label: '某人' }], findings: [] } as unknown as HouseholdFacts
    expect(differences([nothingKnown])).toEqual([])
    const compiled = compile(verdicts, [scenario], populationOf([nothingKnown]))
    compiled.run(0, 1)
    for (const programme of ['dibao', 'tekun', 'marginal']) {
      expect(of(compiled, programme)).toEqual([truthMarks.unknown])
    }
  })

  test('家庭没有一名成员', () => {
    expect(differences([family([])])).toEqual([])
  })

  test('样样都知道', () => {
    const luck = chance(5)
    const able = (facts: MemberFacts): MemberFacts => ({
      ...facts,
      ...Object.fromEntries(selfCareItems.map((item) => [item, verified(luck.percent(70))])),
    })
    const households = poorFamilies(6, 300).map((facts) => ({ ...facts, members: facts.members.map(able) }))
    expect(populationOf(households).doubtful).not.toContain(1)
    expect(differences(households)).toEqual([])
  })

  test('没有一个家庭有义务人', () => {
    const alone = poorFamilies(7, 300).map((facts) => ({ ...facts, supporters: verified([]) }))
    expect(populationOf(alone).lists.supporters.longest).toBe(0)
    expect(differences(alone)).toEqual([])
  })

  test('没有一名成员可能是特困：都有工资', () => {
    const earning = [applicant({ wage: yuanFact(9_000) }), spouse({ wage: yuanFact(9_000) })]
    const households = poorFamilies(8, 100).map(({ supporters }) => family(earning, { supporters }))
    expect(differences(households)).toEqual([])
    const compiled = compile(verdicts, [scenario], populationOf(households))
    compiled.run(0, households.length)
    expect(new Set(of(compiled, 'tekun'))).toEqual(new Set([truthMarks.no]))
  })

  test('有的有候选人，有的没有：特困、不是、未知各有', () => {
    const households = [...poorFamilies(9, 500), family([destitute()]), family([applicant()])]
    expect(differences(households)).toEqual([])
    const compiled = compile(verdicts, [scenario], populationOf(households))
    compiled.run(0, households.length)
    expect(new Set(of(compiled, 'tekun'))).toEqual(new Set([truthMarks.no, truthMarks.yes, truthMarks.unknown]))
  })
})

describe('同一个家庭，怎样问都得同一个答案', () => {
  const households = poorFamilies(10, 600)
  const population = populationOf(households)
  const run = (compiled: Compiled) => {
    compiled.run(0, households.length)
    return compiled
  }

  test('一条规则单独编译，与全部规则一起编译', { timeout: 60_000 }, () => {
    const [rules] = programs as [typeof verdicts]
    const together = run(compile(rules, [scenario], population))
    for (const rule of rules) {
      expect(of(run(compile([rule], [scenario], population)), rule.name), rule.name).toEqual(of(together, rule.name))
    }
  })

  test('现行与改革放在一个循环里，与各自的循环', () => {
    const standing: readonly Candidate[] = currentEdition.programmes.map(({ entitled, amount }) => ({
      ...{ entitled, decisive: true },
      ...(amount ? { amount } : {}),
    }))
    const wanted = [...verdicts, { name: 'standing', standing }, { name: 'paid', paid: standing }]
    const [base, reform] = [scenario, { on: today, parameters: withIncomeLine }]
    const beside = run(compile(wanted, [base, reform], population)).outputs.map(({ values }) => [...values])
    const apart = [base, reform].flatMap((one) => run(compile(wanted, [one], population)).outputs)
    expect(beside).toEqual(apart.map(({ values }) => [...values]))
    expect(beside.slice(0, wanted.length)).not.toEqual(beside.slice(wanted.length))
  })

  test('一段一段地算：前一段的结果不留到后一段', () => {
    const many = Array.from({ length: runLength + 700 }, (_, at) => households[(at * 7) % 600] as HouseholdFacts)
    const pieces = compile(verdicts, [scenario], populationOf(many))
    pieces.run(0, runLength)
    pieces.run(runLength, many.length)
    const last = compile(verdicts, [scenario], populationOf(many.slice(runLength)))
    last.run(0, 700)
    for (const { name } of verdicts) expect(of(pieces, name).slice(0, 700), name).toEqual(of(last, name))
  })
})
