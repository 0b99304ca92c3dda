import type { CasePage } from '@jzt/contract'
import type { ReactNode } from 'react'
import { Mark } from '../ui/mark.tsx'
import { column, Sheet } from '../ui/sheet.tsx'
import { type Source, type Statement, statementsOf } from './statements.ts'

const sourceWords: Readonly<Record<Source, string>> = { family: '家庭申报', himself: '本人说的', visit: '走访了解的' }
const sources = Object.keys(sourceWords) as Source[]

/** 与本人说的、走访了解的不同; nothing where this source says what the others say. */
export function unlikeWords({ said }: Statement, from: Source): string | undefined {
  const others = sources.filter((other) => said[other] !== undefined && said[other] !== said[from])
  return said[from] === undefined || others.length === 0
    ? undefined
    : `与${others.map((other) => sourceWords[other]).join('、')}不同`
}

/** Marks one stated fact where it stands, if another source states it otherwise. */
export type MarkUnlike = (about: string, what: string) => ReactNode

export const markUnlike =
  (statements: readonly Statement[], from: Source): MarkUnlike =>
  (about, what) => {
    const statement = statements.find((one) => one.about === about && one.what === what)
    const words = statement && unlikeWords(statement, from)
    return words ? <Mark tone="late">{words}</Mark> : null
  }

/** A stated figure, and below it that another source states it otherwise. */
export const beside = (words: string, mark: ReactNode) =>
  mark ? (
    <>
      {words}
      <div>{mark}</div>
    </>
  ) : (
    words
  )

/** Nothing where this source is not asked for such a fact at all. */
const saidBy = ({ said }: Statement, source: Source): string => said[source] ?? (source in said ? '没有说' : '')

/** 几处说法: where sources differ, each fact that two or three of them state, side by side, the differences first. */
export function SeveralStatements({ page }: { page: CasePage }) {
  const statements = statementsOf(page)
  if (!statements.some(({ differs }) => differs)) return null
  return (
    <Sheet<Statement>
      title="几处说法"
      rows={statements}
      empty=""
      columns={[
        column('谁', ({ who }) => who, 'tight'),
        column('什么', ({ what }) => what, 'tight'),
        ...sources.map((source) =>
          column<Statement>(sourceWords[source], (statement) => saidBy(statement, source), 'right'),
        ),
        column('比较', ({ differs }) => (differs ? <Mark tone="late">不一致</Mark> : <Mark tone="good">一致</Mark>)),
      ]}
      foot={
        <p className="fine">义务人的情况，评估时以走访了解的为先，其次是本人说的；收入不一致的，在“核对”中核实。</p>
      }
    />
  )
}
