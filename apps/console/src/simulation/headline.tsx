import type { ReformReportView } from '@jzt/contract'
import { colourOf } from './bar-option.ts'
import { Figure } from './figure.tsx'
import { Numbers } from './numbers.tsx'
import { differenceWords, householdWords, moneyWords, personWords } from './words.ts'

type Reforms = readonly ReformReportView[]

const ways = [
  ['gaining', '补助增加'],
  ['losing', '补助减少或停发'],
  ['changingProgramme', '换了救助类别'],
] as const

/** Who gains, who loses, and what it costs a month and a year. */
export const Headline = ({ reforms }: { reforms: Reforms }) => (
  <Figure
    title="总的影响"
    chart={{
      title: `每月支出：现行${reforms.map(({ name }) => `、${name}`).join('')}`,
      labels: ['每月支出'],
      bars: [
        { name: '现行', of: 0, values: [reforms[0]?.cost.baseMonth ?? null] },
        ...reforms.map(({ name, cost }, at) => ({ name, of: colourOf(at), values: [cost.reformMonth] })),
      ],
      write: moneyWords,
    }}
  >
    <Numbers
      caption="户数、人数和支出"
      heading="项目"
      columns={reforms.map(({ name }) => ({ title: name }))}
      lines={[
        ...ways.map(([way, title]) => ({
          title,
          cells: reforms.map(({ moved }) => <Both key={way} {...moved[way]} />),
        })),
        line('每月支出（现行）', reforms, ({ baseMonth }) => moneyWords(baseMonth)),
        line('每月支出（方案）', reforms, ({ reformMonth }) => moneyWords(reformMonth)),
        line('每月增减', reforms, ({ differenceMonth }) => differenceWords(differenceMonth)),
        line('全年支出（方案）', reforms, ({ reformYear }) => moneyWords(reformYear)),
        line('全年增减', reforms, ({ differenceYear }) => differenceWords(differenceYear)),
      ]}
    />
  </Figure>
)

const line = (title: string, reforms: Reforms, write: (cost: ReformReportView['cost']) => string) => ({
  title,
  cells: reforms.map(({ cost }) => write(cost)),
})

const Both = ({ households, persons }: { households: number | null; persons: number | null }) => (
  <>
    <strong>{householdWords(households)}</strong>
    {persons === null ? null : <span className="fine">　{personWords(persons)}</span>}
  </>
)
