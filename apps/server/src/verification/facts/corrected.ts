import { householdCatalogue, known, type MemberFacts, memberCatalogue, type Report } from '@jzt/rules'
import type { FamilyOnFile } from './family-on-file.ts'

type MemberReport = NonNullable<Report['members']>[string]
type Catalogue = Readonly<Record<string, { readonly kind: string; readonly title: string }>>

/** Figures of money that a re-examination may put right. What we pay ourselves stands in our own books. */
const figuresOf = (catalogue: Catalogue) =>
  Object.entries(catalogue).filter(([name, { kind }]) => kind === 'money' && name !== 'paidAmount')

/** The money fact that an officer means: by its name or by its title. */
function figureNamed(field: string, catalogue: Catalogue): string | undefined {
  const plain = field.replace(/\s/g, '')
  return figuresOf(catalogue).find(([name, { title }]) => plain === name || plain === title)?.[0]
}

/** The titles an officer can choose from. */
export const figureTitles: readonly string[] = [...figuresOf(memberCatalogue), ...figuresOf(householdCatalogue)].map(
  ([, { title }]) => title,
)

/** Figures of one person that a re-examination found; the last one stands. */
export const correctedOf = (family: FamilyOnFile, member: Pick<MemberFacts, 'id'>): MemberReport =>
  Object.fromEntries(
    family.corrected.flatMap(({ field, memberId, valueFen }) => {
      const name = memberId === member.id ? figureNamed(field, memberCatalogue) : undefined
      return name ? [[name, known(valueFen, 'determined')]] : []
    }),
  )

/** Figures of the household: what the farm brought and cost. */
export const correctedOfHousehold = (family: FamilyOnFile): NonNullable<Report['household']> =>
  Object.fromEntries(
    family.corrected.flatMap(({ field, valueFen }) => {
      const name = figureNamed(field, householdCatalogue)
      return name ? [[name, known(valueFen, 'determined')]] : []
    }),
  )
