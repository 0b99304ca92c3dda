import type { Application, ApplicationMember, meansPages, VisitRecord, visitFindings } from '@jzt/contract'
import { type Fen, fen, type MemberId, type PlainDate, roundToFen, sumFen } from '@jzt/kernel'
import type { QueryStatus } from './query-store.ts'
import { type RecordOf, type Register, type RegisterRecord, recordsOfKind } from './register-record.ts'

/** A member as the application names it, with the id the case gave it. */
export interface DeclaredMember extends ApplicationMember {
  readonly memberId: MemberId
}

/** What one register said about one member, as far as facts and findings need it. */
export interface Answered {
  readonly memberId: MemberId
  readonly register: Register
  readonly status: QueryStatus
  /** An answer that came after something else had stood in for it. */
  readonly late: boolean
  readonly records: readonly RegisterRecord[]
}

/** Income that two people saw at a visit, a month. */
export interface Observed {
  readonly memberId: MemberId
  readonly monthlyFen: Fen
}

/** What two people found on the spot beside the income: self-care, ability to work, supporters, a company. */
export type FoundAtVisit = Pick<VisitRecord, keyof typeof visitFindings>

/** Everything on file about a family's means, from whom it may be. */
export interface KnownFamily {
  /** The day of the application: what had to be asked then depends on the ages of that day. */
  readonly submittedOn: PlainDate
  readonly application: Application
  readonly memberIds: Readonly<Record<string, MemberId>>
  readonly answers: readonly Answered[]
  readonly observed: readonly Observed[]
  /** One visit after another; the last word on a fact is the last one said. */
  readonly foundAtVisits: readonly FoundAtVisit[]
}

export const declaredMembers = ({ application, memberIds }: KnownFamily): DeclaredMember[] =>
  application.members.flatMap((member) => {
    const memberId = memberIds[member.key]
    return memberId ? [{ ...member, memberId }] : []
  })

export const answerOf = (family: KnownFamily, register: Register, memberId: MemberId): Answered | undefined =>
  family.answers.find((answer) => answer.register === register && answer.memberId === memberId)

/** Only these two are answers. A late answer is one too, whatever stood in for it before. */
export const hasAnswered = ({ late, status }: Answered): boolean => late || status === 'found' || status === 'none'

/** The records of one kind about one member; empty when the register answered "none". Undefined when it has not answered. */
export function recordsAbout<Kind extends RegisterRecord['kind']>(
  family: KnownFamily,
  kind: Kind,
  memberId: MemberId,
): RecordOf<Kind>[] | undefined {
  const answer = answerOf(family, registerOfKind[kind], memberId)
  return answer && hasAnswered(answer) ? recordsOfKind(answer.records, kind) : undefined
}

const registerOfKind: Readonly<Record<RegisterRecord['kind'], Register>> = {
  'household-member': 'household',
  contribution: 'social-insurance',
  pension: 'social-insurance',
  dwelling: 'real-estate',
  vehicle: 'vehicle',
}

/** Whether the family was asked about its income, property or spending at all: in an emergency it is not. */
export const wasAsked = ({ notAsked = [] }: Application, page: (typeof meansPages)[number]): boolean =>
  !notAsked.includes(page)

type IncomeItem = Application['income'][number]

/** A yearly figure of other income than farming as a monthly one; farming stays a year's sum. */
const monthly = (amount: number, per: IncomeItem['per']): Fen =>
  per === 'month' ? fen(amount) : roundToFen(amount / 12)

/** What comes in regularly without work or property, pensions apart. */
export const transferKinds = ['support', 'transfer', 'old-age-allowance', 'other'] as const

/** What a member declared of these kinds of income, a month, before costs. */
export const declaredMonthly = (application: Application, key: string, ...kinds: IncomeItem['kind'][]): Fen =>
  sumFen(itemsOf(application, key, kinds).map(({ grossFen, per }) => monthly(grossFen, per)))

/** The costs that go with them, a month. */
export const declaredCost = (application: Application, key: string, ...kinds: IncomeItem['kind'][]): Fen =>
  sumFen(itemsOf(application, key, kinds).map(({ costFen, per }) => monthly(costFen ?? 0, per)))

const itemsOf = ({ income }: Application, key: string, kinds: readonly IncomeItem['kind'][]): IncomeItem[] =>
  income.filter((item) => item.memberKey === key && kinds.includes(item.kind))

/** A pension of the residents' scheme is told by its basic part. */
export interface DeclaredPension {
  readonly resident: Fen
  readonly basic: Fen
  readonly other: Fen
}

export function declaredPension(application: Application, key: string): DeclaredPension {
  const pensions = itemsOf(application, key, ['pension'])
  const resident = pensions.filter(({ basicPensionFen }) => basicPensionFen !== undefined)
  const others = pensions.filter(({ basicPensionFen }) => basicPensionFen === undefined)
  return {
    resident: sumFen(resident.map(({ grossFen, per }) => monthly(grossFen, per))),
    basic: sumFen(resident.map(({ basicPensionFen, per }) => monthly(basicPensionFen ?? 0, per))),
    other: sumFen(others.map(({ grossFen, per }) => monthly(grossFen, per))),
  }
}

const isResidentScheme = (record: RecordOf<'pension'>): boolean => record.scheme.includes('居民')

/** The same split of what the register pays out. */
export function registeredPension(records: readonly RecordOf<'pension'>[]): DeclaredPension {
  const resident = records.filter(isResidentScheme)
  return {
    resident: sumFen(resident.map(({ monthly: amount }) => amount)),
    basic: sumFen(resident.map(({ basicPension }) => basicPension)),
    other: sumFen(records.filter((record) => !isResidentScheme(record)).map(({ monthly: amount }) => amount)),
  }
}

export const pensionTotal = ({ resident, other }: DeclaredPension): Fen => sumFen([resident, other])

/** The same thing in two writings: 重庆市渝中区…12号3单元5-2 against 12号3单元5-2. */
export function samePlace(one: string, other: string): boolean {
  const [left, right] = [plain(one), plain(other)]
  return left.length > 0 && right.length > 0 && (left.endsWith(right) || right.endsWith(left))
}
export const samePlate = (one: string, other: string): boolean => plain(one) === plain(other)
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s·-]/g, '')
    .toUpperCase()

export type VehicleKind = 'car' | 'two-wheel-motorcycle' | 'disabled-vehicle'

/** How the register calls a vehicle; a word that we do not know is a car, which counts. */
export function vehicleKind({ type }: Pick<RecordOf<'vehicle'>, 'type'>): VehicleKind {
  if (type.includes('轮椅')) return 'disabled-vehicle'
  return type.includes('二轮') ? 'two-wheel-motorcycle' : 'car'
}

/** 注销 is out of the register; 报废 without it still stands there and needs evidence. */
export const isCancelled = ({ state }: RecordOf<'vehicle'>): boolean => state.includes('注销')
export const isScrapped = ({ state }: RecordOf<'vehicle'>): boolean => state.includes('报废')

/** Names a record inside a finding without a plate or an address: an answer is kept once, so its order stands. */
export const subjectOf = (register: Register, index: number): string => `${register}-${index + 1}`
