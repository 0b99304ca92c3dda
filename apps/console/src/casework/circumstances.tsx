import type { CasePage } from '@jzt/contract'
import { programmeWords } from '@jzt/kernel'
import { yuanWords } from '../ui/money-input.ts'
import { formatDate } from '../ui/office-time.ts'
import { type Columns, column, Sheet } from '../ui/sheet.tsx'
import {
  becauseWords,
  causeWords,
  consumptionWords,
  filedAtWords,
  needWords,
  supporterStatusWords,
  supporterWords,
} from './circumstance-words.ts'
import { beside, type MarkUnlike } from './differing.tsx'

type Declared = CasePage['application']
type Supporter = NonNullable<Declared['supporters']>[number]
type Consumption = NonNullable<Declared['consumption']>[number]
type NameOf = (memberKey: string) => string

const orUnclear = (value: number | undefined, words: (value: number) => string) =>
  value === undefined ? '不清楚' : words(value)

const supporterColumns = (nameOf: NameOf, unlike: MarkUnlike): Columns<Supporter> => [
  column('姓名', (row) => row.name),
  column('关系', (row) => `${nameOf(row.supports)}的${supporterWords[row.relation]}`),
  column('情形', (row) => beside(supporterStatusWords[row.status], unlike(row.key, '情形'))),
  column(
    '年龄',
    (row) =>
      beside(
        orUnclear(row.age, (age) => `${age} 岁`),
        unlike(row.key, '年龄'),
      ),
    'right',
  ),
  column(
    '家庭人口',
    (row) =>
      beside(
        orUnclear(row.householdSize, (size) => `${size} 人`),
        unlike(row.key, '家庭人口'),
      ),
    'right',
  ),
  column(
    '家庭月收入',
    (row) => beside(orUnclear(row.householdIncomeFen, yuanWords), unlike(row.key, '家庭月收入')),
    'right',
  ),
  column(
    '赡养抚养人数',
    (row) =>
      beside(
        orUnclear(row.supportedPeople, (count) => `${count} 人`),
        unlike(row.key, '赡养抚养人数'),
      ),
    'right',
  ),
  column(
    '法律文书月给付',
    (row) => beside(row.agreedFen === undefined ? '没有' : yuanWords(row.agreedFen), unlike(row.key, '法律文书月给付')),
    'right',
  ),
]

const consumptionColumns = (nameOf: NameOf): Columns<Consumption> => [
  column('支出', (row) => consumptionWords[row.kind]),
  column('成员', (row) => (row.memberKey ? nameOf(row.memberKey) : '全家')),
  column('每年', (row) => (row.yearlyFen === undefined ? '' : yuanWords(row.yearlyFen)), 'right'),
  column('原因', (row) => (row.because ? becauseWords[row.because] : '')),
]

interface CircumstancesProps {
  application: Declared
  nameOf: NameOf
  unlike: MarkUnlike
}

/** What the programmes ask for beyond income and property: supporters, large spending, the emergency. */
export function Circumstances({ application, nameOf, unlike }: CircumstancesProps) {
  const { supporters, consumption } = application
  return (
    <>
      <Sheet
        title="家庭以外的赡养、抚养、扶养义务人"
        rows={supporters ?? []}
        columns={supporterColumns(nameOf, unlike)}
        empty={supporters ? '申报没有义务人' : '申请时没有问到'}
      />
      <Sheet
        title="大额消费"
        rows={consumption ?? []}
        columns={consumptionColumns(nameOf)}
        empty={consumption ? '申报没有大额消费' : '申请时没有问到'}
      />
      <Emergency application={application} nameOf={nameOf} unlike={unlike} />
    </>
  )
}

/** 申请哪一项, where the applicant said so. */
export const askedWords = ({ asking }: Declared): string =>
  asking
    ? `${asking.programmes.map((programme) => programmeWords[programme]).join('、')}${asking.unsure ? '（本人不清楚该申请哪一项）' : ''}`
    : programmeWords.dibao

function Emergency({ application: { temporary }, nameOf, unlike }: CircumstancesProps) {
  if (!temporary) return null
  const { kind, cause, happenedOn, affected = [], costFen, filedAt, emergency, words } = temporary
  const lines = [
    [needWords[kind], cause && causeWords[cause], happenedOn && `${formatDate(happenedOn)}发生`],
    [affected.length > 0 && `受影响：${affected.map(nameOf).join('、')}`],
    [`已经自己花了：${orUnclear(costFen, yuanWords)}`],
    [`申请地：${filedAtWords[filedAt]}`, emergency?.line],
    [words],
  ]
  return (
    <section className="panel">
      <h2>遇到的困难（临时救助）</h2>
      {lines.map((parts) => {
        const line = parts.filter(Boolean).join('，')
        return line ? <p key={line}>{line}</p> : null
      })}
      {['遇到的困难', '受困人数', '自己负担的费用'].map((what) => {
        const mark = unlike('household', what)
        return mark ? (
          <p key={what}>
            {what} {mark}
          </p>
        ) : null
      })}
    </section>
  )
}
