import type { Fen, PlainDate } from '@jzt/kernel'
import type { Fact } from './fact.ts'

/** What kind of thing a fact is: it fixes the TypeScript type, how people read it and what "none" means for it. */
export type FactKind =
  | { readonly kind: 'money'; readonly title: string; readonly none: Fen | undefined }
  | { readonly kind: 'count'; readonly title: string; readonly unit: string; readonly none: number | undefined }
  | { readonly kind: 'area'; readonly title: string; readonly none: undefined }
  | { readonly kind: 'yes-no'; readonly title: string; readonly none: boolean | undefined }
  | { readonly kind: 'date'; readonly title: string; readonly none: undefined }
  | CodeKind<string>

/** One of a closed list of codes, each with its Chinese word. */
export interface CodeKind<Code extends string> {
  readonly kind: 'code'
  readonly title: string
  readonly words: Readonly<Record<Code, string>>
  readonly none: Code | undefined
}

/** The value a fact of this kind has. */
export type ValueOf<Kind> = Kind extends { kind: 'money' }
  ? Fen
  : Kind extends { kind: 'count' | 'area' }
    ? number
    : Kind extends { kind: 'yes-no' }
      ? boolean
      : Kind extends { kind: 'date' }
        ? PlainDate
        : Kind extends CodeKind<infer Code>
          ? Code
          : never

/** The facts of one catalogue: every fact is there, known or unknown. */
export type FactsOf<Catalogue> = { readonly [Name in keyof Catalogue]: Fact<ValueOf<Catalogue[Name]>> }

/** Money in fen; where nothing is stated to exist it is 0. */
export const money = (title: string) => ({ kind: 'money', title, none: 0 as Fen }) as const

/** Money in fen that must be stated: where nobody asked, nothing is taken to have been spent or received. */
export const moneyToState = (title: string) => ({ kind: 'money', title, none: undefined }) as const

/** A whole number with its counting word; without `none` it must be stated. */
export const count = (title: string, unit: string, none?: number) => ({ kind: 'count', title, unit, none }) as const

/** Floor area in hundredths of a square metre (98.50 ㎡ = 9850), so that areas add up exactly. */
export const area = (title: string) => ({ kind: 'area', title, none: undefined }) as const

/** Yes or no; "none" is no. */
export const yesNo = (title: string) => ({ kind: 'yes-no', title, none: false }) as const

/** Yes or no, where silence means neither: somebody has to decide. */
export const ruling = (title: string) => ({ kind: 'yes-no', title, none: undefined }) as const

/** A civil date that must be stated. */
export const date = (title: string) => ({ kind: 'date', title, none: undefined }) as const

/** One of the codes named; without `none` it must be stated. */
export const code = <const Code extends string>(
  title: string,
  words: Readonly<Record<Code, string>>,
  none?: NoInfer<Code>,
): CodeKind<Code> => ({ kind: 'code', title, words, none })
