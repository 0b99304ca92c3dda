import type { ReformReportView, StandingName } from '@jzt/contract'
import { standingWords, withheldWords } from './words.ts'

interface TransitionsProps {
  reform: ReformReportView
  standings: readonly StandingName[]
}

/** From where to where households move; who stays where he is stands on the diagonal. */
export function Transitions({ reform: { name, transitions, losses = [] }, standings }: TransitionsProps) {
  const cellOf = (from: StandingName, to: StandingName) =>
    transitions.find((one) => one.from === from && one.to === to)?.households ?? null
  return (
    <section className="panel">
      <h2>{name}：各类之间的变动（户）</h2>
      <table className="numbers transitions">
        <caption>
          行是现在的类别，列是方案下的类别；对角线上灰底的没有变，蓝底的有变。每户只算在最优先的一类里，临时救助不计。
        </caption>
        <thead>
          <tr>
            <th scope="col">现在 ＼ 方案</th>
            {standings.map((to) => (
              <th key={to} scope="col">
                {standingWords[to]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {standings.map((from) => (
            <tr key={from}>
              <th scope="row">{standingWords[from]}</th>
              {standings.map((to) => (
                <Move key={to} households={cellOf(from, to)} stays={from === to} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {losses.length > 0 ? <h3>为什么有的家庭反而减少（不足 5 户的不写）</h3> : null}
      <ul>
        {losses.map(({ from, to, why }) => (
          <li key={`${from}${to}`}>
            {standingWords[from]} → {standingWords[to]}：{why}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Move = ({ households, stays }: { households: number | null; stays: boolean }) => (
  <td data-kind={stays ? 'stays' : households ? 'moves' : 'nobody'}>
    {households === null ? withheldWords : households.toLocaleString('en-US')}
  </td>
)
