import type { ReactNode } from 'react'

export interface NumberColumn {
  /** Absent: one line of headings. Equal neighbours stand under one heading. */
  readonly group?: string
  readonly title: string
}

interface NumbersProps {
  caption: string
  /** What the lines are: 区县, 家庭类型 … */
  heading: string
  columns: readonly NumberColumn[]
  lines: readonly { readonly title: string; readonly cells: readonly ReactNode[] }[]
}

/** A plain table of numbers, with headings that a screen reader follows. */
export function Numbers({ caption, heading, columns, lines }: NumbersProps) {
  const groups = groupsOf(columns)
  return (
    <table className="numbers">
      <caption>{caption}</caption>
      <thead>
        {groups.length > 0 ? (
          <tr>
            <th rowSpan={2} scope="col">
              {heading}
            </th>
            {groups.map(({ title, span }) => (
              <th key={title} colSpan={span} scope="colgroup">
                {title}
              </th>
            ))}
          </tr>
        ) : null}
        <tr>
          {groups.length > 0 ? null : <th scope="col">{heading}</th>}
          {columns.map(({ group, title }) => (
            <th key={`${group}${title}`} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ title, cells }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            {cells.map((cell, at) => (
              <td key={`${columns[at]?.group}${columns[at]?.title}`}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function groupsOf(columns: readonly NumberColumn[]): { title: string; span: number }[] {
  const groups: { title: string; span: number }[] = []
  for (const { group } of columns) {
    if (group === undefined) continue
    const last = groups.at(-1)
    if (last?.title === group) last.span += 1
    else groups.push({ title: group, span: 1 })
  }
  return groups
}
