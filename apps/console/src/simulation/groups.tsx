import type { ReformReportView } from '@jzt/contract'
import { colourOf } from './bar-option.ts'
import { Figure } from './figure.tsx'
import { Numbers } from './numbers.tsx'
import { countWords, differenceWords, moneyWords } from './words.ts'

interface GroupsProps {
  title: string
  heading: string
  dimension: keyof ReformReportView['by']
  reforms: readonly ReformReportView[]
  nameOf: (code: string) => string
}

type Group = ReformReportView['by']['district'][number]

/** What a reform does to each district or kind of household. Groups without a household are left out. */
export function Groups({ title, heading, dimension, reforms, nameOf }: GroupsProps) {
  const seen = (reforms[0]?.by[dimension] ?? []).filter(({ households }) => households !== 0)
  const groups = dimension === 'district' ? seen.toSorted((one, other) => (one.code < other.code ? -1 : 1)) : seen
  const of = (reform: ReformReportView, code: string) => reform.by[dimension].find((group) => group.code === code)
  return (
    <Figure
      title={title}
      chart={{
        title: `${title}：每月支出增减`,
        labels: groups.map(({ code }) => nameOf(code)),
        bars: reforms.map((reform, at) => ({
          name: `${reform.name}：每月增减`,
          of: colourOf(at),
          values: groups.map(({ code }) => of(reform, code)?.cost.differenceMonth ?? null),
        })),
        write: moneyWords,
      }}
    >
      <Numbers
        caption={`${title}：户数和每月支出`}
        heading={heading}
        columns={[
          { group: '全部', title: '户' },
          ...reforms.flatMap(({ name }) => titles.map((one) => ({ group: name, title: one }))),
        ]}
        lines={groups.map((group) => ({
          title: nameOf(group.code),
          cells: [countWords(group.households), ...reforms.flatMap((reform) => cellsOf(of(reform, group.code)))],
        }))}
      />
    </Figure>
  )
}

const titles = ['增加（户）', '减少（户）', '换类别（户）', '每月增减'] as const

const cellsOf = (group: Group | undefined): string[] => [
  countWords(group?.moved.gaining.households ?? null),
  countWords(group?.moved.losing.households ?? null),
  countWords(group?.moved.changingProgramme.households ?? null),
  differenceWords(group?.cost.differenceMonth ?? null),
]
