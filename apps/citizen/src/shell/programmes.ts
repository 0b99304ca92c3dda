import { type AskedProgramme, type Fen, formatYuan, type Programme } from '@jzt/kernel'
import { longMonth } from './dates.ts'

/** The programmes as people speak of them: 低保, not 最低生活保障. */
const spoken: Readonly<Record<Programme, string>> = {
  dibao: '低保',
  'single-person': '单人保',
  tekun: '特困供养',
  marginal: '低保边缘',
  rigid: '大额支出困难',
  temporary: '临时救助',
}

/** What was asked for, in one line. */
export const askedInWords = (asked: readonly AskedProgramme[]): string =>
  asked.map((programme) => spoken[programme]).join('、')

/** A recognition without money: it opens other help, for a time. */
const isRecognition = (programme: Programme): boolean => programme === 'marginal' || programme === 'rigid'

/** The headline of a yes. */
export const grantedInWords = (programme: Programme): string =>
  isRecognition(programme) ? `同意认定为${spoken[programme]}家庭` : `同意给您家${spoken[programme]}`

/** How often money comes; nothing where no money does. */
export function payRhythm(programme: Programme): '每月' | '一次' | undefined {
  if (isRecognition(programme)) return undefined
  return programme === 'temporary' ? '一次' : '每月'
}

/** Above the amount on the tracker. */
export function benefitInWords(programme: Programme): string {
  if (isRecognition(programme)) return `已认定为${spoken[programme]}家庭`
  return programme === 'temporary' ? '一次给' : '每月能领'
}

/** What is paid, in one line. */
export const payInWords = (programme: Programme, amount: Fen): string => {
  const rhythm = payRhythm(programme)
  return rhythm ? `${rhythm}发 ${formatYuan(amount)}` : `认定为${spoken[programme]}家庭，不发钱`
}

/** Since when the money comes; an amount that was changed says from when it is this one. */
export function sinceInWords({ from, since, amountFen }: Next & { readonly since?: string | undefined }): string {
  if (amountFen === 0) return `${longMonth(since ?? from)} 起停发。`
  return `从 ${longMonth(from)} 开始发${since ? `，${longMonth(since)} 起是这个数` : ''}。`
}

/** What is decided already for the months to come. */
export const nextInWords = ({ from, amountFen }: Next): string =>
  amountFen === 0 ? `${longMonth(from)} 起停发。` : `${longMonth(from)} 起改为每月 ${formatYuan(amountFen as Fen)}。`

/** An amount of every month from one on; 0 is none any more. */
interface Next {
  readonly from: string
  readonly amountFen: number
}

interface Beside {
  readonly programme: Programme
  readonly amountFen: Fen
  readonly next?: Next | undefined
  readonly endedOn?: string | undefined
  readonly renewed?: boolean | undefined
}

/** What the family was granted beside the main benefit, as it stands now; `until` where it ends by itself. */
export function besideInWords({ programme, amountFen, next, endedOn, renewed }: Beside, until?: string): string {
  if (!isRecognition(programme))
    return amountFen > 0
      ? `还有${spoken[programme]}，每月 ${formatYuan(amountFen)}。${next ? nextInWords(next) : ''}`
      : ''
  const name = `${spoken[programme]}家庭`
  if (endedOn && renewed) return `${name}已有新的决定，这一次不再用了。`
  if (endedOn) return `${name}的认定已到期。`
  return `也认定为${name}${until ? `，有效到 ${until}` : ''}。`
}

interface Ending {
  readonly recognised: Programme
  readonly isOver: boolean
}

/** What the family loses if it does not ask anew, or what it has lost; `until` the last day, as people say it. */
export const renewalInWords = ({ recognised, isOver }: Ending, until: string): string[] => [
  isOver
    ? `${until}过后，不再算${spoken[recognised]}家庭。`
    : `不申请，${until}过后就不算${spoken[recognised]}家庭了。`,
  isOver ? '跟着它的帮助也停了。' : '看病、上学这些帮助，也会跟着停。',
  '上次填过的都在，改一改就能交。',
]
