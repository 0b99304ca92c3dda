import { ageOn, formatDate, type PlainDate } from '@jzt/kernel'
import { known } from '../../facts/fact.ts'
import type { MemberFacts } from '../../facts/household-facts.ts'
import type { Condition, Situation } from '../situation.ts'
import { firstThatHelps, type Lever } from './lever.ts'

const withMembers = (situation: Situation, change: (member: MemberFacts) => MemberFacts): Situation => ({
  ...situation,
  facts: { ...situation.facts, members: situation.facts.members.map(change) },
})

const isApplicant = ({ relation }: MemberFacts): boolean => relation.known && relation.value === 'applicant'

/** Where the applicant is registered: until then the family applies where he is. */
export const registeredHere: Lever = (condition, situation) =>
  firstThatHelps(condition, [
    {
      words: '申请人取得本市户籍',
      after: withMembers(situation, (member) =>
        isApplicant(member) ? { ...member, register: known('chongqing', 'determined') } : member,
      ),
    },
  ])

/** Further ahead, a birthday is no change that a family can wait for. */
const yearsAhead = 5

/** The next birthday that makes the difference, of the member looked at or of any: "张三满 60 周岁（2027年3月1日起）". */
export const nextBirthday: Lever = (condition, situation) => firstThatHelps(condition, birthdays(condition, situation))

function birthdays({ memberId }: Condition, situation: Situation) {
  const { facts, on } = situation
  const people = facts.members.filter(({ id }) => memberId === undefined || id === memberId)
  const days = people.flatMap(({ label, birth }) =>
    birth.known ? nextOf(birth.value, on).map((day) => ({ label, day, birth: birth.value })) : [],
  )
  return days
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
    .map(({ label, day, birth }) => ({
      words: `${label}满 ${ageOn(birth, day)} 周岁（${formatDate(day)}起）`,
      after: { ...situation, on: day },
    }))
}

/** Somebody born on 29 February gets a year older on 1 March in a common year. */
function nextOf(birth: PlainDate, on: PlainDate): readonly PlainDate[] {
  const year = Number(on.slice(0, 4))
  const candidates = Array.from({ length: yearsAhead + 1 }, (_, ahead) => birthdayIn(birth, year + ahead))
  return candidates.filter((day) => day > on)
}

function birthdayIn(birth: PlainDate, year: number): PlainDate {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const day = birth.slice(5) === '02-29' && !leap ? '03-01' : birth.slice(5)
  return `${year}-${day}` as PlainDate
}

/** A certificate or a recognised illness that nobody has stated: asked for, never assumed. */
export const recognised: Lever = (condition, situation) => {
  const { memberId } = condition
  const people = situation.facts.members.filter(({ id }) => memberId === undefined || id === memberId)
  const who = (label: string) => (memberId === undefined ? '有家庭成员' : label)
  const tries = people.flatMap(({ id, label }) => {
    const changed = (facts: Partial<MemberFacts>) =>
      withMembers(situation, (member) => (member.id === id ? { ...member, ...facts } : member))
    return [
      {
        words: `${who(label)}持有一级或二级残疾人证`,
        after: changed({ disability: known('physical', 'determined'), disabilityLevel: known(2, 'determined') }),
      },
      { words: `${who(label)}被认定患重特大疾病`, after: changed({ seriousIllness: known(true, 'determined') }) },
    ]
  })
  return firstThatHelps(condition, tries)
}

/** That those who would have to support the person cannot: for an officer to find. */
export const supportersUnable: Lever = (condition, situation) => {
  const { supporters } = situation.facts
  if (!supporters.known) return undefined
  const unable = supporters.value.map((supporter) => ({ ...supporter, unable: known(true, 'determined') }))
  return firstThatHelps(condition, [
    {
      words: '义务人经认定没有赡养、抚养、扶养能力',
      after: { ...situation, facts: { ...situation.facts, supporters: known(unable, supporters.source) } },
    },
  ])
}
