import type { Role } from '@jzt/casework'
import { countyOf, townOf } from '@jzt/kernel'
import { places } from '@jzt/sandbox'
import type { NewOfficer } from '../access/index.ts'

/** The one password of every officer of the demo city. It is printed at the start and opens nothing but invented people. */
export const demoPassword = 'jiuzhutong-demo'

export interface DemoOfficer extends NewOfficer {
  readonly role: Role
  readonly place: string
}

const counties: Readonly<Record<string, string>> = {
  '500103': 'yuzhong',
  '500106': 'shapingba',
  '500157': 'liangjiang',
}
const towns: Readonly<Record<string, string>> = {
  '500103001': 'qixinggang',
  '500103004': 'lianglukou',
  '500106004': 'ciqikou',
  '500106112': 'zhongliang',
  '500157104': 'shichuan',
  '500157019': 'guanyinqiao',
}

type Seat = readonly [ending: string, role: Role]

/** Two at every desk that does the work, so that one can countersign, and two people can visit. */
const villageSeats: readonly Seat[] = [
  ['', 'village'],
  ['-2', 'village'],
]
const townSeats: readonly Seat[] = [
  ['-clerk', 'town-clerk'],
  ['-clerk-2', 'town-clerk'],
  ['-head', 'town-head'],
]
const districtSeats: readonly Seat[] = [
  ['-clerk', 'district-clerk'],
  ['-clerk-2', 'district-clerk'],
  ['-head', 'district-head'],
]

const surnames = [...'秦白江段侯邵孟龙万史贺顾毛郝龚']
const givenNames = [...'敏静强磊洋勇艳杰娟涛明超霞平刚']

/** Two-character names in an order that repeats only after 225 people. */
const nameOf = (index: number): string =>
  `${surnames[index % 15] ?? ''}${givenNames[(index + Math.floor(index / 15)) % 15] ?? ''}`

type Desk = Pick<DemoOfficer, 'account' | 'role' | 'division' | 'place'>

function desks(): Desk[] {
  const villages = Object.entries(places)
  const seen = new Set<string>()
  const first = (code: string): boolean => !seen.has(code) && seen.add(code) !== undefined
  const seated = (stem: string, seats: readonly Seat[], at: Pick<Desk, 'division' | 'place'>): Desk[] =>
    seats.map(([ending, role]) => ({ account: `${stem}${ending}`, role, ...at }))
  return [
    { account: 'city', role: 'city', division: '50', place: '重庆市' },
    { account: 'auditor', role: 'auditor', division: '50', place: '重庆市' },
    { account: 'admin', role: 'administrator', division: '50', place: '重庆市' },
    ...villages.flatMap(([, { code, county }]) => {
      const division = countyOf(code)
      return first(division) ? seated(counties[division] ?? division, districtSeats, { division, place: county }) : []
    }),
    ...villages.flatMap(([, { code, county, town }]) => {
      const division = townOf(code)
      return first(division) ? seated(towns[division] ?? division, townSeats, { division, place: county + town }) : []
    }),
    ...villages.flatMap(([key, { code, county, town, name }]) =>
      seated(key.toLowerCase(), villageSeats, { division: code, place: county + town + name }),
    ),
    // Whoever drafts parameters does not publish them.
    { account: 'city-2', role: 'city', division: '50', place: '重庆市' },
  ]
}

/** One officer, or two, for each role in each place where the invented families live. */
export const demoOfficers: readonly DemoOfficer[] = desks().map((desk, index) => ({
  ...desk,
  name: nameOf(index),
  password: demoPassword,
}))
