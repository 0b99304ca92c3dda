import type { DraftRemarkView, ParameterChangeBody, ParameterView } from '@jzt/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../shell/api.ts'
import { Mark } from '../ui/mark.tsx'
import { groupsOf } from './parameter-groups.ts'
import { periodWords, rankWords, valueWords } from './words.ts'

/** The parameters by name, for titles and units; in the order in which they are chosen from. */
export function useParameters(): ReadonlyMap<string, ParameterView> {
  const parameters = useQuery({
    queryKey: ['parameters', undefined],
    queryFn: () => call('listParameters', { query: {} }),
  })
  const ordered = groupsOf(parameters.data?.parameters ?? []).flatMap((group) => group.parameters)
  return new Map(ordered.map((parameter) => [parameter.name, parameter]))
}

interface ChangeTableProps {
  changes: readonly ParameterChangeBody[]
  remarks?: readonly DraftRemarkView[]
}

/** The changes of a draft or a pack, to be read; what the checks say stands below each. */
export function ChangeTable({ changes, remarks = [] }: ChangeTableProps) {
  const parameters = useParameters()
  return (
    <table className="periods wide">
      <thead>
        <tr>
          <th>参数</th>
          <th>值</th>
          <th>期间</th>
          <th>依据</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change, index) => {
          const parameter = parameters.get(change.name)
          return (
            <tr key={`${change.name}${change.from}`}>
              <td>{parameter?.title ?? change.name}</td>
              <td>
                <strong>{valueWords(change.value, parameter?.unit ?? '')}</strong>{' '}
                {change.verified ? null : <Mark tone="soon">示例</Mark>}
              </td>
              <td>{periodWords(change)}</td>
              <td>
                {change.document}
                <span className="fine">　{rankWords[change.rank]}</span>
                {change.departureReason ? <div className="fine">偏离：{change.departureReason}</div> : null}
                <Remarks remarks={remarks.filter((remark) => remark.change === index)} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const Remarks = ({ remarks }: { remarks: readonly DraftRemarkView[] }) =>
  remarks.map(({ field, severity, message }) => (
    <div key={field + message}>
      <Mark tone={severity === 'fault' ? 'late' : 'plain'}>{severity === 'fault' ? '错误' : '提醒'}</Mark> {message}
    </div>
  ))
