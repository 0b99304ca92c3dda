import type { ReactNode } from 'react'

/** `tight` keeps a short text on one line; `right` is for figures. */
type Align = 'left' | 'right' | 'tight'

interface Column<Row> {
  readonly title: string
  readonly render: (row: Row) => ReactNode
  readonly align: Align
}
export type Columns<Row> = readonly Column<Row>[]

/** One column: its title, and what stands in it. */
export const column = <Row,>(title: string, render: (row: Row) => ReactNode, align: Align = 'left'): Column<Row> => ({
  title,
  render,
  align,
})

interface SheetProps<Row> {
  title: string
  rows: readonly Row[]
  columns: Columns<Row>
  /** What an empty sheet means: "申报没有收入", and not just "没有数据". */
  empty: string
  foot?: ReactNode
}

/** A titled table of a file, short enough to be shown whole. Rows never move: their place in the list is their key. */
export function Sheet<Row>({ title, rows, columns, empty, foot }: SheetProps<Row>) {
  return (
    <section className="panel">
      <h2>{title}</h2>
      {rows.length === 0 ? <p className="fine">{empty}</p> : <Lines rows={rows} columns={columns} title={title} />}
      {foot}
    </section>
  )
}

function Lines<Row>({ rows, columns, title }: { rows: readonly Row[]; columns: Columns<Row>; title: string }) {
  return (
    // A wide sheet scrolls in itself, so the keyboard must be able to reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <section className="sheet-scroll" tabIndex={0} aria-label={title}>
      <table className="sheet">
        <thead>
          <tr>
            {columns.map(({ title: heading, align }) => (
              <th key={heading} scope="col" data-align={align}>
                {heading || <span className="visually-hidden">操作</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              {columns.map(({ title: heading, render, align }) => (
                <td key={heading} data-align={align}>
                  {render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
