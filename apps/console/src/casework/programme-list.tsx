import type { ProgrammeVerdictView } from '@jzt/contract'
import { Mark, type Tone } from '../ui/mark.tsx'
import { yuanWords } from '../ui/money-input.ts'

type Entitled = ProgrammeVerdictView['entitled']

const marks: Readonly<Record<Entitled, { readonly tone: Tone; readonly words: string }>> = {
  yes: { tone: 'good', words: '符合' },
  no: { tone: 'plain', words: '目前不符合' },
  unknown: { tone: 'soon', words: '还要查明' },
}

const Verdict = ({ entitled }: { entitled: Entitled }) => (
  <Mark tone={marks[entitled].tone}>{marks[entitled].words}</Mark>
)

/** Every programme, by what the family gains; each opens to its conditions, its persons and what would change it. */
export const ProgrammeList = ({ programmes }: { programmes: readonly ProgrammeVerdictView[] }) => (
  <ul className="trace root">
    {programmes.map((one) => (
      <li key={one.programme}>
        <details open={one.entitled === 'yes'}>
          <summary>
            {one.title}
            <span className="value">{payWords(one)}</span>
            <Verdict entitled={one.entitled} />
            {one.example && one.amountFen > 0 ? <Mark tone="soon">示例</Mark> : null}
            {one.validMonths ? <span className="from">有效 {one.validMonths} 个月</span> : null}
          </summary>
          <Inside one={one} />
        </details>
      </li>
    ))}
  </ul>
)

function payWords({ entitled, amountFen, atMostFen, once }: ProgrammeVerdictView): string {
  if (entitled !== 'yes') return ''
  if (amountFen === 0 && !atMostFen) return '不发现金'
  const most = atMostFen && atMostFen > amountFen ? `，最高 ${yuanWords(atMostFen)}` : ''
  return `${once ? '一次' : '每月'} ${yuanWords(amountFen)}${most}`
}

const Inside = ({ one }: { one: ProgrammeVerdictView }) => (
  <ul className="trace">
    {one.conditions.map(({ title, basis, met }) => (
      <li className="leaf" key={title}>
        {title} <Verdict entitled={met} />
        <span className="from">依据：{basis}</span>
      </li>
    ))}
    {one.persons.map(({ label, entitled, amountFen, failed }) => (
      <li className="leaf" key={label}>
        {label} <Verdict entitled={entitled} />
        {amountFen > 0 ? <span className="value">{yuanWords(amountFen)}</span> : null}
        {failed.length > 0 ? <span className="from">没有达到：{failed.join('、')}</span> : null}
      </li>
    ))}
    {one.missing.length > 0 ? <li className="leaf">还缺：{one.missing.join('、')}</li> : null}
    {one.nearestChange.map((sentence) => (
      <li className="leaf" key={sentence}>
        {sentence}
      </li>
    ))}
  </ul>
)
