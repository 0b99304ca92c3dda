import type { Application, ApplicationMember, VisitRecord } from '@jzt/contract'
import { fen, type MemberId, type Month, yuan } from '@jzt/kernel'
import {
  dwellingCatalogue,
  type Fact,
  type FactKind,
  type HouseholdFacts,
  householdCatalogue,
  memberCatalogue,
  supporterCatalogue,
  vehicleCatalogue,
} from '@jzt/rules'
import { familyByKey } from '@jzt/sandbox/people'
import { expect, test } from 'vitest'
import { familyOnFile, memberId } from '../testing/known-answers.ts'
import type { FamilyOnFile } from './family-on-file.ts'
import { householdFacts } from './household-facts.ts'

/*
 * Every fact that a rule may ask for has a source that can say something of it: not only "none" and not only "unknown".
 * A new fact in the catalogue fails here until somebody delivers it.
 */

/** Facts that nobody delivers, and why. */
const exceptions: Readonly<Record<string, string>> = {}

const first = memberId(1) as MemberId
const second = memberId(2) as MemberId
const third = memberId(3) as MemberId

/** Everything that an application can say, in one household. */
function everythingDeclared(): FamilyOnFile {
  const family = familyOnFile(familyByKey('case-1'))
  const [father, mother, child] = family.application.members as [
    ApplicationMember,
    ApplicationMember,
    ApplicationMember,
  ]
  const application: Application = {
    ...family.application,
    registeredOutside: '四川省',
    asking: { programmes: ['dibao', 'temporary'] },
    members: [
      {
        ...father,
        disability: { kind: 'mental', level: 1 },
        seriousIllness: '尿毒症',
        bedridden: 'half-year',
        keptByKin: true,
        longTermCare: true,
        noCivilCapacity: true,
      },
      { ...mother, absence: 'clergy', clergyYears: 4 },
      { ...child, relation: 'parent', absence: 'detained', togetherForYear: true, schooling: 'compulsory' },
    ],
    income: [
      { memberKey: 'm1', kind: 'wage', grossFen: yuan(1500), costFen: yuan(100), per: 'month' },
      { memberKey: 'm1', kind: 'business', grossFen: yuan(300), costFen: yuan(50), per: 'month' },
      { memberKey: 'm1', kind: 'property', grossFen: yuan(20), per: 'month' },
      { memberKey: 'm1', kind: 'old-age-allowance', grossFen: yuan(100), per: 'month' },
      { memberKey: 'm1', kind: 'pension', grossFen: yuan(250), per: 'month', basicPensionFen: yuan(145) },
      { memberKey: 'm1', kind: 'farm', grossFen: yuan(9000), costFen: yuan(2000), per: 'year' },
    ],
    assets: [
      { memberKey: 'm1', kind: 'deposit', amountFen: yuan(5000) },
      { memberKey: 'm1', kind: 'company', amountFen: yuan(1) },
    ],
    dwellings: [{ memberKey: 'm1', address: '别处1号', areaSquareMetres: 60, dangerGrade: 'D' }],
    vehicles: [{ memberKey: 'm1', kind: 'car', plate: '渝A00001', presentValueFen: yuan(9000) }],
    spending: (['medical', 'education', 'rehabilitation', 'support-paid'] as const).map((kind) => ({
      memberKey: 'm1',
      kind,
      yearlyFen: yuan(2400),
    })),
    supporters: [
      {
        key: 's1',
        name: '张大力',
        relation: 'child',
        supports: 'm1',
        status: 'mental-level-3',
        age: 70,
        householdSize: 3,
        householdIncomeFen: yuan(5400),
        supportedPeople: 2,
        agreedFen: yuan(200),
      },
      { key: 's2', name: '张小玉', relation: 'child', supports: 'm1', status: 'dibao' },
    ],
    consumption: [
      { kind: 'built-home', because: 'disaster' },
      { kind: 'study-abroad', memberKey: 'm1' },
      { kind: 'private-school', memberKey: 'm1', yearlyFen: yuan(9000) },
      { kind: 'insurance', memberKey: 'm1', yearlyFen: yuan(9000) },
    ],
    utilities: { monthlyFen: yuan(186) },
    temporary: {
      kind: 'expenditure',
      filedAt: 'residence',
      cause: 'illness',
      words: '住院',
      affected: ['m1'],
      costFen: yuan(18_000),
      earlier: { what: 'same-cause', monthsSince: 14, thisYearFen: yuan(800) },
    },
  }
  return { ...family, application, answers: family.answers.map((one) => ({ ...one, records: [] })) }
}

type Found = FamilyOnFile['foundAtVisits'][number]
const able = { eats: false, dresses: false, getsUp: false, usesToilet: false, walks: false, washes: false }
const supporter: NonNullable<VisitRecord['supporters']>[number] = {
  key: 's1',
  name: '张大力',
  status: 'prison',
  unable: true,
  ownIncomeFen: yuan(900),
  propertyWithinRule: true,
  words: '社区介绍',
}

/** What visits find, what a re-examination corrects, and what our own books say of a household that is paid. */
function everythingFound(): FamilyOnFile {
  const found: Found[] = [
    {
      selfCare: [{ memberId: first, ...able }],
      labour: [
        {
          memberId: first,
          able: true,
          idle: true,
          refusals: [{ on: '2026-09-01' as never, employer: '物业公司', reason: '嫌远' }],
          words: '当面看过',
        },
      ],
      supporters: [supporter],
      company: { count: 1, accepted: true, words: '早已停业' },
      unprovenWages: [{ memberId: first, industryWageFen: yuan(3000), words: '没有工资单' }],
      children: [
        { memberId: third, recognised: 'orphan', inInstitution: true, choseChildAllowance: true },
        { memberId: second, recognised: 'de-facto-unsupported', inInstitution: true, choseChildAllowance: true },
      ],
      majorDisaster: true,
    },
  ]
  return {
    ...everythingDeclared(),
    foundAtVisits: found,
    corrected: [{ field: '不计入收入的款项', memberId: first, valueFen: yuan(300), since: '2026-10' as Month }],
    ownRecords: {
      benefits: [{ programme: 'dibao', amountFen: yuan(910) }],
      incomeRise: 'employment',
      graceMonthsUsed: 2,
      speciallyHard: [first],
      aidThisYearFen: fen(0),
      elsewhere: [],
    },
  }
}

/** A family with everything on the registers: a shop and a scrapped car among them. */
function everythingRegistered(): FamilyOnFile {
  const family = familyOnFile(familyByKey('case-6'))
  const whose = { personIdNo: '-', name: '-' }
  const shop = { kind: 'dwelling', ...whose, certificateNo: 'S1', address: '商铺', use: '商业', area: 2000 } as const
  const car = { kind: 'vehicle', ...whose, plate: '渝A00002', type: '小型轿车', brand: '-' } as const
  return {
    ...family,
    answers: family.answers.map((answer) => {
      if (answer.memberId !== first) return answer
      if (answer.register === 'real-estate')
        return {
          ...answer,
          status: 'found',
          records: [...answer.records, { ...shop, share: '100', dangerGrade: '', registeredOn: '2020-01-01' }],
        }
      if (answer.register !== 'vehicle') return answer
      const scrapped = { ...car, firstRegisteredOn: '2010-01-01', state: '报废', presentValue: yuan(100) }
      return { ...answer, status: 'found', records: [scrapped] }
    }),
  }
}

const families = [everythingDeclared, everythingFound, everythingRegistered].map((make) => householdFacts(make()))

type Catalogue = Readonly<Record<string, FactKind>>
type Things = (facts: HouseholdFacts) => readonly object[]

const listOf = <Item>(fact: Fact<readonly Item[]>): readonly Item[] => (fact.known ? fact.value : [])

/** A source says something of it: a value that is not the one that stands for "none". */
const saysSomething = (fact: Fact<unknown> | undefined, { none }: FactKind): boolean =>
  fact?.known === true && fact.value !== none

function undelivered(catalogue: Catalogue, thingsOf: Things): string[] {
  const things = families.flatMap((facts) => [...thingsOf(facts)]) as Record<string, Fact<unknown>>[]
  return Object.entries(catalogue)
    .filter(([name, kind]) => !things.some((thing) => saysSomething(thing[name], kind)))
    .map(([name]) => name)
}

test.each([
  ['成员', memberCatalogue, ({ members }) => members],
  ['家庭', householdCatalogue, (facts) => [facts]],
  ['住房', dwellingCatalogue, ({ dwellings }) => listOf(dwellings)],
  ['车辆', vehicleCatalogue, ({ vehicles }) => listOf(vehicles)],
  ['义务人', supporterCatalogue, ({ supporters }) => listOf(supporters)],
] as const satisfies readonly (readonly [string, Catalogue, Things])[])(
  '%s的每一项事实都有来源',
  (_, catalogue, thingsOf) => {
    expect(undelivered(catalogue, thingsOf).filter((name) => !(name in exceptions))).toEqual([])
  },
)

test('例外都写明理由，而且确实没有来源', () => {
  const all = [
    ...undelivered(memberCatalogue, ({ members }) => members),
    ...undelivered(householdCatalogue, (facts) => [facts]),
    ...undelivered(supporterCatalogue, ({ supporters }) => listOf(supporters)),
  ]
  expect(Object.keys(exceptions).filter((name) => !all.includes(name))).toEqual([])
})
