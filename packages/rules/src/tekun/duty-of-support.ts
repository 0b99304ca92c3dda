import type { memberCatalogue } from '../facts/catalogue.ts'

type Relation = keyof typeof memberCatalogue.relation.words

/** Who owes support to a member: his relation to the applicant, and that of those who owe it. */
interface Duty {
  readonly to: Relation
  /** Holds for a minor only, who is owed more: elder brothers and sisters support him too. */
  readonly minor?: true
  readonly by: readonly Relation[]
}

const always: readonly Duty[] = [
  { to: 'applicant', by: ['spouse', 'child', 'parent', 'grandparent', 'grandchild'] },
  { to: 'spouse', by: ['applicant', 'child', 'parent-in-law', 'grandchild'] },
  { to: 'child', by: ['applicant', 'spouse', 'child-in-law', 'grandchild', 'parent', 'parent-in-law'] },
  { to: 'parent', by: ['applicant', 'parent', 'sibling', 'grandparent', 'child'] },
  { to: 'grandparent', by: ['parent', 'grandparent', 'applicant', 'sibling'] },
  { to: 'grandchild', by: ['child', 'child-in-law', 'applicant', 'spouse'] },
  { to: 'sibling', by: ['parent', 'grandparent'] },
  { to: 'child-in-law', by: ['child', 'grandchild'] },
  { to: 'parent-in-law', by: ['spouse', 'parent-in-law', 'child'] },
]

/** An elder brother or sister supports a minor whose parents are dead or unable (民法典 第一千零七十五条). */
const elderSiblings: Readonly<Partial<Record<Relation, readonly Relation[]>>> = {
  applicant: ['sibling'],
  child: ['child'],
  grandchild: ['grandchild'],
  sibling: ['applicant', 'sibling'],
}

const withElderSiblings = ({ to, by }: Duty): readonly Duty[] => {
  const elder = elderSiblings[to]
  return elder ? [{ to, minor: true, by: [...by, ...elder] }] : []
}

/**
 * Duties of support as relations to the applicant: spouses (民法典 第一千零五十九条), parents and children (第一千零六十七条),
 * grandparents and grandchildren (第一千零七十四条), elder siblings of a minor (第一千零七十五条). In-laws owe each other
 * nothing. Of kin whose exact tie a relation does not tell, such as a child of the applicant's other child, the duty is
 * taken to hold. A row for minors goes before the row for everybody.
 */
export const relationsOwed: readonly Duty[] = [...always.flatMap(withElderSiblings), ...always]
