import type { ReformReportView } from '@jzt/contract'
import { colourOf } from './bar-option.ts'
import { Figure } from './figure.tsx'
import { Numbers } from './numbers.tsx'
import { householdWords, personWords } from './words.ts'

const lineWords = { dibao: '低保标准', marginal: '低保边缘线' } as const

/** 刚好在线外: whose income is on a line or at most 5 % above it. */
export function JustOutside({ reforms }: { reforms: readonly ReformReportView[] }) {
  const lines = reforms[0]?.justAbove ?? []
  const of = (reform: ReformReportView, line: keyof typeof lineWords) =>
    reform.justAbove.find((one) => one.line === line)?.reform
  return (
    <Figure
      title="刚好在线外"
      note="人均收入等于或高出标准不到 5% 的家庭：标准再动一点就会受影响，也最容易有意见。"
      chart={{
        title: '人均收入等于或高出标准不到百分之五的家庭',
        labels: lines.map(({ line }) => lineWords[line]),
        bars: [
          { name: '现行', of: 0, values: lines.map(({ base }) => base.households) },
          ...reforms.map((reform, at) => ({
            name: reform.name,
            of: colourOf(at),
            values: lines.map(({ line }) => of(reform, line)?.households ?? null),
          })),
        ],
        write: (value) => `${value.toLocaleString('en-US')} 户`,
      }}
    >
      <Numbers
        caption="刚好在线外的户数和人数"
        heading="线"
        columns={[
          ...countTitles.map((title) => ({ group: '现行', title })),
          ...reforms.flatMap(({ name }) => countTitles.map((title) => ({ group: name, title }))),
        ]}
        lines={lines.map(({ line, base }) => ({
          title: lineWords[line],
          cells: [base, ...reforms.map((reform) => of(reform, line))].flatMap((counted) => [
            householdWords(counted?.households ?? null),
            personWords(counted?.persons ?? null),
          ]),
        }))}
      />
    </Figure>
  )
}

const countTitles = ['户数', '人数'] as const
