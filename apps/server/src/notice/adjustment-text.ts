import type { Adjustment, Case } from '@jzt/casework'
import { adjustmentWords } from '@jzt/contract'
import { type Fen, formatYuan, type Programme } from '@jzt/kernel'
import { plainProgramme } from '@jzt/rules'
import type { Letterhead } from './addressee.ts'
import { chineseDate, chineseMonth } from './chinese-date.ts'
import { lawCitedOn } from './law-cited.ts'
import type { Written } from './notice-store.ts'
import { contact, endStopped, remedies } from './texts.ts'

interface Adjusting {
  readonly adjustment: Adjustment
  readonly beforeFen: Fen
  readonly reason: string | undefined
}

/** 待遇调整决定书: from which month, how much, and why (社会救助法 第四十六条至第四十八条). */
export function adjustmentText(file: Case, head: Letterhead, told: Adjusting): Written {
  const { adjustment, beforeFen, reason } = told
  const { amountFen, ground, on } = adjustment
  const programme = adjustment.programme ?? file.benefit?.programme ?? file.programme
  const isLess = amountFen < beforeFen
  return {
    kind: 'adjustment',
    title: amountFen === 0 ? '待遇终止决定书' : '待遇调整决定书',
    paragraphs: [
      {
        heading: '决定',
        sentences: [
          `您家的${plainProgramme[programme]}（${file.number}）有调整。`,
          changeOf(told),
          `原因：${adjustmentWords[ground]}。`,
          ...(reason ? [`理由：${endStopped(reason)}`] : []),
          `决定日期：${chineseDate(on)}。`,
        ],
      },
      { heading: '依据', sentences: [`${basisOf(programme, { on, isLess }).join('；')}。`] },
      ...(isLess ? [remedies({ ...head, on })] : [{ sentences: [contact(head)] }]),
    ],
    ...(adjustment.deliveredOn ? { servedOn: adjustment.deliveredOn } : {}),
  }
}

const changeOf = ({ adjustment: { amountFen, from }, beforeFen }: Adjusting): string =>
  amountFen === 0
    ? `从${chineseMonth(from)}起停发。`
    : `从${chineseMonth(from)}起，每月由 ${formatYuan(beforeFen)} 调整为 ${formatYuan(amountFen)}。`

/** That the amount follows what has changed, and that the household was heard before it got less. */
function basisOf(programme: Programme, { on, isLess }: { readonly on: Adjustment['on']; readonly isLess: boolean }) {
  const { programmes, heard } = lawCitedOn(on)
  const { adjusted, benefit } = programmes[programme]
  return [...(adjusted ? [adjusted] : benefit), ...(isLess && heard ? [heard] : [])]
}
