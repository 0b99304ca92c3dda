import { useQuery } from '@tanstack/react-query'
import { Spin } from 'antd'
import { call } from '../shell/api.ts'
import { Failure } from '../shell/failure.tsx'
import { Mark } from '../ui/mark.tsx'
import { formatDate } from '../ui/office-time.ts'
import { rankWords } from './words.ts'

const listConflicts = () => call('listConflicts')
type Conflict = Awaited<ReturnType<typeof listConflicts>>['conflicts'][number]

/** 文件冲突: where the texts differ, what the house does, and where that departs from their rank. */
export function Conflicts() {
  const conflicts = useQuery({ queryKey: ['conflicts'], queryFn: listConflicts, staleTime: 3_600_000 })
  if (conflicts.error) return <Failure error={conflicts.error} onRetry={() => conflicts.refetch()} />
  if (!conflicts.data) return <Spin className="whole-page" description="正在打开" />
  return (
    <>
      <p className="fine">
        效力层级：法律、行政法规、地方性法规、规范性文件、区县通知；同一层级新的优先。下级承诺的更短时限照用，不能延长法定时限。以办理当日有效的文件为准。
      </p>
      {conflicts.data.conflicts.map((conflict) => (
        <One key={conflict.id} conflict={conflict} />
      ))}
    </>
  )
}

function One({ conflict: { number, point, positions, chosen } }: { conflict: Conflict }) {
  return (
    <section className="panel">
      <h2>
        {number}. {point}
      </h2>
      {chosen.map(({ from, value, departure }) => (
        <p key={from}>
          {formatDate(from)}起：<strong>{value}</strong>{' '}
          {departure ? (
            <>
              <Mark tone="calm">偏离</Mark> <Mark tone="soon">示例</Mark> 本应“{departure.from}”；{departure.reason}
            </>
          ) : (
            <Mark tone="good">依效力层级</Mark>
          )}
        </p>
      ))}
      <table className="periods">
        <caption>各文件的说法</caption>
        <tbody>
          {positions.map(({ document, article, value, rank, from, verified }) => (
            <tr key={document}>
              <td>{value}</td>
              <td>
                {document}　{article}
              </td>
              <td>{rankWords[rank]}</td>
              <td>{from} 起</td>
              <td>{verified ? '已核' : '待核'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
