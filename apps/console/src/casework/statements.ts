import type { CasePage, VisitFound } from '@jzt/contract'
import { yuanWords } from '../ui/money-input.ts'
import { needWords, supporterStatusWords } from './circumstance-words.ts'

/** Who states a fact: the family, the person it is about, or the people who visited. */
export type Source = 'family' | 'himself' | 'visit'
export type Said = Readonly<Partial<Record<Source, string>>>

/** One fact that more than one source states. */
export interface Statement {
  /** The key of the member or supporter; `household` for what is the whole family's. */
  readonly about: string
  readonly who: string
  readonly what: string
  readonly said: Said
  readonly differs: boolean
}

interface Sources {
  readonly about: string
  readonly who: string
  readonly lines: readonly (readonly [what: string, said: { readonly [From in Source]?: string | undefined }])[]
}

/** Facts that two or three sources state, those on which they differ first. */
export function statementsOf(page: CasePage): readonly Statement[] {
  const all = [...page.members.map((member) => ofMember(page, member)), ...supporters(page), ofHousehold(page)]
  const statements = all.flatMap(({ about, who, lines }) =>
    lines.flatMap(([what, said]) => {
      const values = Object.values(said).filter((words) => words !== undefined)
      if (values.length < 2) return []
      return [{ about, who, what, said: said as Said, differs: new Set(values).size > 1 }]
    }),
  )
  return statements.toSorted((one, other) => Number(other.differs) - Number(one.differs))
}

const times = (count: number | undefined, unit: string) => (count === undefined ? undefined : `${count} ${unit}`)
const money = (fen: number | undefined) => (fen === undefined ? undefined : yuanWords(fen))
const either = (value: boolean | undefined, [yes, no]: readonly [string, string]) =>
  value === undefined ? undefined : value ? yes : no

const visited = ({ visits }: CasePage): readonly VisitFound[] => visits.map(({ found }) => found)
/** Of several visits the last one that looked speaks, as in the assessment. */
const lastFound = <Part extends 'utilities' | 'hardship'>(page: CasePage, part: Part): VisitFound[Part] =>
  visited(page).findLast((found) => found[part])?.[part]

function ofMember(page: CasePage, { memberId, key, name }: CasePage['members'][number]): Sources {
  const declared = page.application.members?.find((member) => member.key === key)
  const found = <Part extends 'labour' | 'care' | 'capacity'>(part: Part) =>
    visited(page)
      .flatMap((visit) => (visit[part] ?? []) as NonNullable<VisitFound[Part]>[number][])
      .findLast((one) => one.memberId === memberId)
  const work = ['有', '没有'] as const
  const care = ['需要', '不需要'] as const
  const court = ['法院已宣告', '没有宣告'] as const
  return {
    about: key,
    who: name,
    lines: [
      ['每月收入合计', { family: money(declaredIncome(page, key)), visit: money(incomeSeen(page, memberId)) }],
      ['劳动能力', { family: either(declared?.ableToWork, work), visit: either(found('labour')?.able, work) }],
      ['长期照护', { family: either(declared?.longTermCare, care), visit: either(found('care')?.needed, care) }],
      [
        '无民事行为能力',
        {
          family: either(declared?.noCivilCapacity, court),
          visit: either(found('capacity')?.declaredByCourt, court),
        },
      ],
    ],
  }
}

/** By the month, after costs. Who declared no income at all has stated none, where the family was asked. */
function declaredIncome({ application: { income } }: CasePage, key: string): number | undefined {
  return income
    ?.filter(({ memberKey }) => memberKey === key)
    .map(({ grossFen, costFen = 0, per }) => (grossFen - costFen) / (per === 'year' ? 12 : 1))
    .reduce((sum, monthly) => sum + Math.round(monthly), 0)
}

function incomeSeen(page: CasePage, memberId: string): number | undefined {
  const seen = visited(page).map(({ incomeObserved }) => incomeObserved.filter((one) => one.memberId === memberId))
  return seen.findLast(({ length }) => length > 0)?.reduce((sum, { monthlyFen }) => sum + monthlyFen, 0)
}

/** Figure by figure: a later visit adds to what an earlier one found. */
const supporters = (page: CasePage): Sources[] =>
  (page.application.supporters ?? []).map((declared) => {
    const himself = page.supporterAnswers.find(({ key }) => key === declared.key)?.statement
    const findings = visited(page).flatMap((visit) => visit.supporters ?? [])
    const found: Partial<(typeof findings)[number]> = Object.assign(
      {},
      ...findings.filter(({ key }) => key === declared.key),
    )
    const figure = <Name extends 'householdSize' | 'householdIncomeFen' | 'supportedPeople' | 'agreedFen'>(
      name: Name,
      words: (value: number | undefined) => string | undefined,
    ) => ({ family: words(declared[name]), himself: words(himself?.[name]), visit: words(found[name]) })
    return {
      about: declared.key,
      who: declared.name,
      lines: [
        [
          '情形',
          {
            family: declared.status === 'unknown' ? undefined : supporterStatusWords[declared.status],
            visit: found.status && supporterStatusWords[found.status],
          },
        ],
        ['年龄', { family: times(declared.age, '岁'), visit: times(found.age, '岁') }],
        ['家庭人口', figure('householdSize', (value) => times(value, '人'))],
        ['家庭月收入', figure('householdIncomeFen', money)],
        ['本人月收入', { himself: money(himself?.ownIncomeFen), visit: money(found.ownIncomeFen) }],
        ['赡养抚养人数', figure('supportedPeople', (value) => times(value, '人'))],
        ['法律文书月给付', figure('agreedFen', money)],
      ],
    }
  })

function ofHousehold(page: CasePage): Sources {
  const { utilities, temporary } = page.application
  const bills = lastFound(page, 'utilities')
  const hardship = lastFound(page, 'hardship')
  return {
    about: 'household',
    who: '全家',
    lines: [
      ['水电燃料通讯物业每月', { family: money(utilities?.monthlyFen), visit: money(bills?.monthlyFen) }],
      ['遇到的困难', { family: temporary && needWords[temporary.kind], visit: hardship && needWords[hardship.kind] }],
      ['受困人数', { family: times(temporary?.affected?.length, '人'), visit: times(hardship?.affectedPersons, '人') }],
      ['自己负担的费用', { family: money(temporary?.costFen), visit: money(hardship?.necessaryCostFen) }],
    ],
  }
}
