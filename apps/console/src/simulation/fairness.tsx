import type { ReformReportView } from '@jzt/contract'
import { colourOf } from './bar-option.ts'
import { Figure } from './figure.tsx'
import { Numbers } from './numbers.tsx'
import { countWords, giniWords, groupWords, shareWords, yuanCell } from './words.ts'

type Reforms = readonly ReformReportView[]

/** How even incomes are, what is paid included. */
export const Gini = ({ reforms }: { reforms: Reforms }) => (
  <Figure
    title="公平：收入差距"
    note="基尼系数按收入已知的人计算，补助算在收入里；0 是人人相同，越大差距越大。"
    chart={{
      title: `基尼系数：现行${reforms.map(({ name }) => `、${name}`).join('')}`,
      labels: ['基尼系数'],
      bars: [
        { name: '现行', of: 0, values: [reforms[0]?.fairness.gini.base ?? null] },
        ...reforms.map(({ name, fairness }, at) => ({ name, of: colourOf(at), values: [fairness.gini.reform] })),
      ],
      write: (value) => (value === 0 ? '0' : value.toFixed(4)),
    }}
  >
    <Numbers
      caption="基尼系数"
      heading="项目"
      columns={[{ title: '现行' }, ...reforms.map(({ name }) => ({ title: name }))]}
      lines={[
        {
          title: '基尼系数',
          cells: [
            giniWords(reforms[0]?.fairness.gini.base ?? null),
            ...reforms.map(({ fairness }) => giniWords(fairness.gini.reform)),
          ],
        },
      ]}
    />
  </Figure>
)

interface DisparitiesProps {
  title: string
  dimension: keyof ReformReportView['fairness']['disparity']
  reforms: Reforms
}

type Disparity = ReformReportView['fairness']['disparity']['headAge'][number]

/** Of a hundred households how many are paid something, and how much a head, by what the head of household is. */
export function Disparities({ title, dimension, reforms }: DisparitiesProps) {
  const groups = (reforms[0]?.fairness.disparity[dimension] ?? []).filter(({ households }) => households !== 0)
  const of = (reform: ReformReportView, code: string) =>
    reform.fairness.disparity[dimension].find((group) => group.code === code)
  const nameOf = (code: string) => groupWords[dimension][code] ?? code
  return (
    <Figure
      title={`公平：${title}`}
      chart={{
        title: `按${title}，每百户中有补助的`,
        labels: groups.map(({ code }) => nameOf(code)),
        bars: [
          { name: '现行', of: 0, values: groups.map(({ paidPercent }) => paidPercent.base) },
          ...reforms.map((reform, at) => ({
            name: reform.name,
            of: colourOf(at),
            values: groups.map(({ code }) => of(reform, code)?.paidPercent.reform ?? null),
          })),
        ],
        write: (value) => `${value}%`,
      }}
    >
      <Numbers
        caption={`按${title}：有补助的家庭、人均补助和人均收入（每月，含补助）`}
        heading={title}
        columns={[
          { group: '全部', title: '户' },
          ...titles.map((one) => ({ group: '现行', title: one })),
          ...reforms.flatMap(({ name }) => titles.map((one) => ({ group: name, title: one }))),
        ]}
        lines={groups.map((group) => ({
          title: nameOf(group.code),
          cells: [
            countWords(group.households),
            ...cellsOf(group, 'base'),
            ...reforms.flatMap((reform) => cellsOf(of(reform, group.code), 'reform')),
          ],
        }))}
      />
    </Figure>
  )
}

const titles = ['有补助（%）', '人均补助（元）', '人均收入（元）'] as const

const cellsOf = (group: Disparity | undefined, when: 'base' | 'reform'): string[] => [
  shareWords(group?.paidPercent[when] ?? null),
  yuanCell(group?.paidAHead[when] ?? null),
  yuanCell(group?.incomeAHead[when] ?? null),
]
