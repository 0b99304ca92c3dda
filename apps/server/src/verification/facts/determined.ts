import { type Fen, sumFen } from '@jzt/kernel'
import { type Fact, known, type MemberFacts, type Report } from '@jzt/rules'
import type { FindingCode } from '../findings/finding.ts'
import { answerOf, transferKinds } from '../known-family.ts'
import { correctedOf } from './corrected.ts'
import type { FamilyOnFile, ResolvedFinding } from './family-on-file.ts'
import { verifiedFacts } from './verified.ts'

type MemberReport = NonNullable<Report['members']>[string]

const aboutWage: readonly FindingCode[] = ['wage-not-declared', 'wage-below-base', 'income-observed-differs']
const aboutPension: readonly FindingCode[] = ['pension-not-declared', 'pension-differs', 'pension-not-in-register']

/** What the officer decided about a contradiction; the last word on a fact is the last one said. */
export function determinedFacts(family: FamilyOnFile, member: MemberFacts): MemberReport {
  const own = family.resolved.filter(({ memberId }) => memberId === member.id)
  const facts = own.map((finding): MemberReport => {
    if (aboutWage.includes(finding.code)) return determinedWage(family, member, finding)
    if (aboutPension.includes(finding.code)) return determinedPension(family, member, finding)
    const stands = finding.outcome === 'statement-stands' || finding.outcome === 'irrelevant'
    if (finding.code === 'not-in-household-register' && stands) return { register: known('chongqing', 'determined') }
    return {}
  })
  return Object.assign({}, ...facts, correctedOf(family, member)) as MemberReport
}

function determinedWage(family: FamilyOnFile, member: MemberFacts, finding: ResolvedFinding): MemberReport {
  if (finding.outcome === 'corrected') return figure('wage', finding.correctedFen)
  if (finding.outcome !== 'register-stands') return figure('wage', amountOf(member.wage))
  if (finding.code === 'income-observed-differs') {
    return figure('wage', family.observed.filter(({ memberId }) => memberId === member.id).at(-1)?.monthlyFen)
  }
  const answer = answerOf(family, 'social-insurance', finding.memberId)
  const bases = answer?.records.flatMap((record) => (record.kind === 'contribution' ? [record.base] : [])) ?? []
  return figure('wage', bases.length > 0 ? sumFen(bases) : undefined)
}

function determinedPension(family: FamilyOnFile, member: MemberFacts, finding: ResolvedFinding): MemberReport {
  const verified = verifiedFacts(family, member)
  if (finding.outcome === 'corrected') {
    const name = isResident(verified.residentPension ?? member.residentPension) ? 'residentPension' : 'transfers'
    return figure(name, finding.correctedFen)
  }
  const source = finding.outcome === 'register-stands' ? pensionAs(family, member, verified) : member
  return {
    ...figure('residentPension', amountOf(source.residentPension)),
    ...figure('basicPension', amountOf(source.basicPension)),
    ...figure('transfers', amountOf(source.transfers)),
  }
}

/** The register paying nothing, when the officer lets the register stand. */
function pensionAs(family: FamilyOnFile, member: MemberFacts, verified: MemberReport): MemberReport {
  if (verified.residentPension?.known) return verified
  const others = family.application.income.filter(({ kind, memberKey }) => {
    return family.memberIds[memberKey] === member.id && (transferKinds as readonly string[]).includes(kind)
  })
  const left = sumFen(
    others.map(({ grossFen, per }) => (per === 'month' ? grossFen : (Math.round(grossFen / 12) as Fen))),
  )
  const nothing = known(0 as Fen, 'determined')
  return { residentPension: nothing, basicPension: nothing, transfers: known(left, 'determined') }
}

const isResident = (fact: Fact<Fen>): boolean => fact.known && fact.value > 0
const amountOf = (fact: Fact<Fen> | undefined): Fen | undefined => (fact?.known ? fact.value : undefined)
const figure = (
  name: 'wage' | 'transfers' | 'residentPension' | 'basicPension',
  value: Fen | undefined,
): MemberReport => (value === undefined ? {} : { [name]: known(value, 'determined') })
