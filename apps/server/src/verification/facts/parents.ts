import { known, type MemberFacts } from '@jzt/rules'
import type { DeclaredMember } from '../known-family.ts'

type Told = Partial<Pick<MemberFacts, 'orphan' | 'deFactoUnsupported'>>

/**
 * What follows for a child from a parent whom the application names. An orphan has no parent who is alive and can be found
 * (国办发〔2010〕54号), and a child is unsupported in fact only where neither parent can care: severely disabled, seriously
 * ill, kept in custody or out of reach (民发〔2019〕62号). Where neither follows nothing is said, and a visit has to ask.
 */
export function toldByParents(family: readonly DeclaredMember[], child: DeclaredMember): Told {
  const found = parentsOf(family, child).filter(({ absence }) => absence !== 'missing')
  if (found.length === 0) return {}
  return {
    orphan: known(false, 'declared'),
    ...(found.some(canCare) ? { deFactoUnsupported: known(false, 'declared') } : {}),
  }
}

/** Those who are certainly his: a spouse may be a step-parent, and a grandchild's may be an uncle. */
function parentsOf(family: readonly DeclaredMember[], { relation }: DeclaredMember): readonly DeclaredMember[] {
  const theirs = parentIs[relation]
  return family.filter((one) => one.relation === theirs)
}

const parentIs: Readonly<Partial<Record<DeclaredMember['relation'], DeclaredMember['relation']>>> = {
  child: 'self',
  self: 'parent',
  sibling: 'parent',
  spouse: 'parent-in-law',
}

/** 重残: level 1 or 2, or level 3 or 4 of the mind. */
const canCare = ({ absence, seriousIllness, disability, occupation }: DeclaredMember): boolean =>
  !absence && !seriousIllness && occupation !== 'unable' && !(disability && isSevere(disability))

const isSevere = ({ kind, level }: NonNullable<DeclaredMember['disability']>): boolean =>
  level <= 2 || kind === 'intellectual' || kind === 'mental'
