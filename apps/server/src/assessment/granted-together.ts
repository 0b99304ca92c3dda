import { excludedBy, type Grant, mayBeGranted } from '@jzt/casework'
import { type MemberId, type Programme, programmeShortWords } from '@jzt/kernel'
import {
  assessHousehold,
  type PersonVerdict,
  type ProgrammeVerdict,
  quotable,
  type Told,
  tell,
  verdictOn,
} from '@jzt/rules'

/** A programme that the rules find grantable beside the others, and why. */
export interface Proposed extends Grant {
  readonly why: string
}

/** 特困 first: whoever is granted it is not counted in what the rest of the household is granted. */
const ofTheRest: readonly Programme[] = ['dibao', 'single-person', 'marginal', 'rigid', 'temporary']

/**
 * Everything that one decision can grant to this household: what was asked for, what the rules find, and what the law lets
 * stand together. The rest of a family with a 特困人员 is judged anew without him, so that nobody is paid for twice.
 */
export function grantedTogether(told: Told): readonly Proposed[] {
  if (told.assessment.result === 'undecided') return []
  const tekun = proposed(told, 'tekun')
  const grants: Proposed[] = tekun ? [tekun] : []
  const rest = tekun ? withoutMembers(told, tekun.members ?? []) : told
  if (!rest || rest.assessment.result === 'undecided') return grants
  for (const programme of ofTheRest) {
    const isFree = grants.every((one) => !excludedBy(one.programme).includes(programme))
    const one = isFree ? proposed(rest, programme) : undefined
    if (one) grants.push(tekun ? { ...one, why: `除特困人员以外的家庭成员。${one.why}` } : one)
  }
  return grants
}

/** The family judged without some of its members; undefined where nobody is left, or nothing else was asked for. */
function withoutMembers({ facts, on, parameters, asked, edition }: Told, left: readonly string[]): Told | undefined {
  const members = facts.members.filter(({ id }) => !left.includes(id))
  const others = asked.filter((one) => one !== 'tekun')
  if (members.length === 0 || others.length === 0) return undefined
  const made = { facts: { ...facts, members }, on, parameters, asked: others, edition }
  return tell(assessHousehold(made.facts, on, made), made)
}

function proposed({ assessment, asked }: Told, programme: Programme): Proposed | undefined {
  const verdict = mayBeGranted(asked).includes(programme) ? verdictOn(assessment, programme) : undefined
  if (verdict?.entitled !== 'yes' || verdict.missing?.length) return undefined
  const persons = verdict.persons?.filter(({ entitled }) => entitled === 'yes')
  return {
    programme,
    ...(persons ? { members: persons.map(({ memberId }) => memberId as MemberId) } : {}),
    amountFen: verdict.amountFen,
    why: whyOf(verdict, persons ?? []),
  }
}

/** “单人保：女儿符合……（社会救助法 第二十一条）。” The conditions that were met, of the persons where it is theirs. */
function whyOf({ programme, conditions, validMonths }: ProgrammeVerdict, persons: readonly PersonVerdict[]): string {
  const [person] = persons
  const met = person?.conditions ?? conditions
  const whose = person ? persons.map(({ label }) => label).join('、') : '家庭'
  const titles = met.map(({ title }) => title).join('；')
  const bases = [...new Set(met.map(({ basis }) => quotable(basis)))].join('、')
  const validity = validMonths ? `有效 ${validMonths} 个月。` : ''
  return `${programmeShortWords[programme]}：${whose}符合“${titles}”（${bases}）。${validity}`
}
