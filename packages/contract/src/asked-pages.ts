import { type AskedProgramme, ageOn, type PlainDate, readIdNumber } from '@jzt/kernel'
import type { ApplicationMember, ApplicationPages } from './application.ts'

/*
 * Which questions an application has to answer. The form asks by these, and the server reads a page that is not there by
 * the same: what nobody had to be asked is settled, what was not asked is not known.
 */

/** What is asked for: 低保, where an application of before does not say. */
export const askedFor = ({ asking }: Pick<ApplicationPages, 'asking'>): readonly AskedProgramme[] =>
  asking?.programmes ?? ['dibao']

/** Undefined while the identity number is not right yet. */
export function ageOfMember({ idNumber }: Pick<ApplicationMember, 'idNumber'>, today: PlainDate): number | undefined {
  const reading = readIdNumber(idNumber)
  return reading.ok ? ageOn(reading.birth, today) : undefined
}

const majority = 18 // 民法典 第十七条
const old = 60 // 民发〔2021〕43号 第五条

/** Whose age is not known is treated as old: better one question too many. */
const isOld = (member: ApplicationMember, today: PlainDate): boolean => (ageOfMember(member, today) ?? old) >= old

const isMinor = (member: ApplicationMember, today: PlainDate): boolean =>
  (ageOfMember(member, today) ?? majority) < majority

/** Ill, disabled or unable to work: somebody whom parents, children or siblings may have to support. */
export const isFrail = ({ disability, seriousIllness, occupation, ableToWork }: ApplicationMember): boolean =>
  disability !== undefined || Boolean(seriousIllness) || occupation === 'unable' || ableToWork === false

/** Whether both parents of a minor are in the family: of the applicant's child it is the applicant and the spouse. */
function hasBothParents({ relation }: ApplicationMember, members: readonly ApplicationMember[]): boolean {
  if (relation === 'child') return members.some((one) => one.relation === 'spouse')
  return relation === 'self' && members.filter((one) => one.relation === 'parent').length >= 2
}

/** Members whom somebody outside the household may have to support: the old, the frail, minors without both parents. */
export const supportedMembers = (
  { members = [] }: Pick<ApplicationPages, 'members'>,
  today: PlainDate,
): readonly ApplicationMember[] =>
  members.filter((member) =>
    isMinor(member, today) ? !hasBothParents(member, members) : isOld(member, today) || isFrail(member),
  )

/**
 * Whether supporters outside the household have to be named: for 特困, and where a member may be owed support
 * (民法典 第一千零六十七条、第一千零七十四条、第一千零七十五条). A healthy couple with a child has none.
 */
export const supportersMatter = (pages: Pick<ApplicationPages, 'asking' | 'members'>, today: PlainDate): boolean =>
  askedFor(pages).includes('tekun') || supportedMembers(pages, today).length > 0

/** Nobody's means are asked for in a sudden emergency 急难型 (社会救助法 第五十条: aid first). */
export const meansMatter = (pages: Pick<ApplicationPages, 'asking' | 'temporary'>): boolean =>
  pages.temporary?.kind !== 'sudden' || askedFor(pages).some((programme) => programme !== 'temporary')

/** Spending on homes, schools and insurance counts for all programmes but 临时救助, which is for an event. */
export const consumptionMatters = (pages: Pick<ApplicationPages, 'asking'>): boolean =>
  askedFor(pages).some((programme) => programme !== 'temporary')

/** Who is asked whether he is in bed for long and kept by kin: grown-ups who are frail, and all of them for 特困. */
export const careMatters = (
  pages: Pick<ApplicationPages, 'asking'>,
  member: ApplicationMember,
  today: PlainDate,
): boolean => !isMinor(member, today) && (isFrail(member) || askedFor(pages).includes('tekun'))

/** A year together counts for kin other than spouse and child (民发〔2021〕57号 第七条). */
export const togetherMatters = ({ relation }: Pick<ApplicationMember, 'relation'>): boolean =>
  !['self', 'spouse', 'child'].includes(relation)

/** Who is asked whether he needs care for long: the severely disabled of any age, levels 1 and 2 (国发〔2015〕52号: 护理补贴). */
export const longTermCareMatters = ({ disability }: Pick<ApplicationMember, 'disability'>): boolean =>
  disability !== undefined && disability.level <= 2

const ofMind: readonly string[] = ['intellectual', 'mental', 'multiple']

/**
 * Who is asked whether a court has declared him without civil capacity 无民事行为能力: grown-ups who may not understand what
 * they do. Every other grown-up has full capacity until a court says otherwise (民法典 第十八条、第二十四条); which paper
 * says it is never guessed from a disability.
 */
export const capacityMatters = (member: ApplicationMember, today: PlainDate): boolean =>
  !isMinor(member, today) &&
  (ofMind.includes(member.disability?.kind ?? '') || (member.bedridden !== undefined && member.bedridden !== 'no'))
