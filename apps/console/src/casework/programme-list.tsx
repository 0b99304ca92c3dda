import type { ProgrammeVerdictView } from '@jzt/contract'
import { Mark, type Tone } from '../ui/mark.tsx'
import { yuanWords } from '../ui/money-input.ts'
import { type GraceStanding, graceMarks } from './grace-standing.ts'

type Entitled = ProgrammeVerdictView['entitled']

const marks: Readonly<Record<Entitled, { readonly tone: Tone; readonly words: string }>> = {
  yes: { tone: 'good', words: '符合' },
  no: { tone: 'plain', words: '目前不符合' },
  unknown: { tone: 'soon', words: '还要查明' },
}

const Verdict = ({ entitled }: { entitled: Entitled }) => (
  <Mark tone={marks[entitled].tone}>{marks[entitled].words}</Mark>
)

interface ProgrammeListProps {
  programmes: readonly ProgrammeVerdictView[]
  /** Where 低保 would go on only as a grace period: what has come of it. */
  grace?: GraceStanding | undefined
}

/** Every programme, by what the family gains; each opens to its conditions, its persons and what would change it. */
export const ProgrammeList = ({ programmes, grace }: ProgrammeListProps) => (
  <ul className="trace root">
    {programmes.map((one) => (
      <li key={one.programme}>
        <details open={one.entitled === 'yes'}>
          <summary>
            {one.title}
            <span className="value">{payWords(one)}</span>
            {grace && one.programme === 'dibao' ? (
              <Mark tone={graceMarks[grace].tone}>{graceMarks[grace].words}</Mark>
            ) : (
              <Verdict entitled={one.entitled} />
            )}
            {one.example && one.amountFen > 0 ? <Mark tone="soon">示例</Mark> : null}
            {one.validMonths ? <span className="from">有效 {one.validMonths} 个月</span> : null}
          </summary>
          <Inside one={one} />
        </details>
      </li>
    ))}
  </ul>
)

const recognitions = ['marginal', 'rigid']

const isUnset = (missing: string): boolean => missing.endsWith('（参数未设定）')

/** Nothing is paid for a recognition; of everything else no amount means that its standard is not set, or that it comes to nothing. */
export function payWords({ programme, entitled, amountFen, atMostFen, once, missing }: ProgrammeVerdictView): string {
  if (entitled !== 'yes') return ''
  if (amountFen === 0 && !atMostFen) {
    if (recognitions.includes(programme)) return '不发现金'
    return missing.length > 0 ? `金额还不能算${missing.every(isUnset) ? '：标准没有录入' : ''}` : '现在应发 0 元'
  }
  const most = atMostFen && atMostFen > amountFen ? `，最高 ${yuanWords(atMostFen)}` : ''
  return `${once ? '一次' : '每月'} ${yuanWords(amountFen)}${most}`
}

const Inside = ({ one }: { one: ProgrammeVerdictView }) => (
  <ul className="trace">
    {one.conditions.map(({ title, basis, met }) => (
      <li className="leaf" key={title}>
        {title} <Verdict entitled={met} />
        {basis ? <span className="from">依据：{basis}</span> : null}
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
