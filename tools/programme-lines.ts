import { formatYuan, programmeWords } from '@jzt/kernel'
import { type Assessment, benefitWords, type PersonVerdict, type ProgrammeVerdict } from '@jzt/rules'

type Verdict = Omit<ProgrammeVerdict, 'programme'>

const words = { yes: '符合', no: '不符合', unknown: '暂不能判定' } as const

/** Every programme judged, by what the family gains, with its members where it is granted to persons; then what others grant. */
export function programmeLines({ programmes, benefits = [] }: Assessment): readonly string[] {
  return [
    '各项救助（得到的多的在前）：',
    ...programmes.flatMap(({ programme, ...verdict }) => linesOf(programmeWords[programme], verdict)),
    ...(benefits.length > 0 ? ['由其他部门发给，只作提示：'] : []),
    ...benefits.flatMap(({ programme, ...verdict }) => linesOf(benefitWords[programme], verdict)),
  ]
}

const linesOf = (name: string, verdict: Verdict): readonly string[] => [
  `  ${name}：${words[verdict.entitled]}${paid(verdict)}${stillMissing(verdict)}`,
  ...(verdict.persons ?? []).filter(hasSomethingToTell).map((person) => `    ${personLine(person, verdict)}`),
]

/** Who is refused is told the conditions that he fails; a single condition would only repeat the programme's name. */
const hasSomethingToTell = ({ entitled, conditions }: PersonVerdict): boolean =>
  entitled !== 'no' || conditions.length > 1

/** An amount that waits for a fact or a parameter is not told as nothing. */
function paid({ entitled, amountFen, once, atMostFen, validMonths, missing }: Verdict): string {
  if (entitled !== 'yes') return ''
  const amount = amountFen > 0 ? [`${once ? '一次' : '每月'} ${formatYuan(amountFen)}`] : []
  const parts = [
    ...(missing ? ['金额待定'] : amount),
    ...(atMostFen === undefined ? [] : [`最多 ${formatYuan(atMostFen)}`]),
    ...(validMonths === undefined ? [] : [`有效 ${validMonths} 个月`]),
  ]
  return parts.map((part) => `，${part}`).join('')
}

const stillMissing = ({ missing = [] }: Verdict): string =>
  missing.length === 0 ? '' : `（还缺：${missing.map(({ title }) => title).join('、')}）`

function personLine({ label, entitled, amountFen, conditions }: PersonVerdict, { missing }: Verdict): string {
  const amount = entitled === 'yes' && amountFen > 0 && !missing ? `，每月 ${formatYuan(amountFen)}` : ''
  const open = conditions.filter(({ met }) => met === entitled && entitled !== 'yes').map(({ title }) => title)
  return `${label}：${words[entitled]}${amount}${open.length > 0 && conditions.length > 1 ? `（${open.join('、')}）` : ''}`
}
