import { type AidFirst, beyondAssessedFen, type Case, limitsOf, outstandingFen } from '@jzt/casework'
import { formatDate, formatMonth, formatYuan, type Month, type PlainDate, zeroFen } from '@jzt/kernel'
import { plainProgramme } from '@jzt/rules'
import type { Letterhead } from './addressee.ts'
import { inBrackets, lawCitedOn } from './law-cited.ts'
import type { Written } from './notice-store.ts'
import { howToRepay } from './repayment-texts.ts'
import { contact, endStopped, remedies } from './texts.ts'

/** 先行救助决定书: who gets how much and why, and what follows. Handed over with the money. */
export function aidFirstText(
  file: Case,
  head: Letterhead,
  told: { readonly object: string; readonly reason: string },
): Written {
  const { aidFirst } = file
  const on = aidFirst?.on ?? file.submittedOn
  return {
    kind: 'aid-first',
    title: '先行救助决定书',
    paragraphs: [
      {
        heading: '决定',
        sentences: [
          `您的临时救助申请（${file.number}），情况紧急，先行救助。`,
          `救助对象：${endStopped(told.object)}`,
          `一次发给 ${formatYuan(aidFirst?.amountFen ?? zeroFen)}，${formatDate(on)}给付。`,
          `理由：${endStopped(told.reason)}`,
        ],
      },
      {
        heading: '接下来',
        sentences: [
          `${limitsOf(file).completeAidFirstWorkdays ?? 10}个工作日内补齐手续：授权、核对、走访。`,
          `能核对到的证明，不用您再提供${inBrackets(lawCitedOn(head.on).noNeedlessPapers)}。`,
          contact(head),
        ],
      },
      { heading: '依据', sentences: [`${lawCitedOn(head.on).aidFirst}。`] },
    ],
    servedOn: on,
  }
}

const outcomeWords = {
  eligible: '手续已经补齐，符合条件，已经给付的救助予以确认。',
  reclaim: '经核实不符合条件，已经给付的钱要退回。',
  'part-reclaim': '经核实，给付的比核定的多，多给的钱要退回。',
  left: '救助没有确认，已经给付的钱不用退回。',
} as const

/** The assessment finds some aid, and only what was given beyond it is asked back. */
const outcomeOf = (file: Case, { outcome = 'eligible', amountFen }: AidFirst): keyof typeof outcomeWords =>
  outcome === 'reclaim' && beyondAssessedFen(file) < amountFen ? 'part-reclaim' : outcome

/** 先行救助手续补办告知书: what the papers came to. */
export function aidFirstCompletedText(
  file: Case,
  head: Letterhead,
  { reason, repayBy }: { readonly reason: string | undefined; readonly repayBy: PlainDate | undefined },
): Written {
  const { aidFirst } = file
  const outcome = aidFirst?.outcome ?? 'eligible'
  const owed = outstandingFen(file)
  const back = owed > 0 ? [`请退回 ${formatYuan(owed)}。`] : []
  return {
    kind: 'aid-first-completed',
    title: '先行救助手续补办告知书',
    paragraphs: [
      {
        heading: '结果',
        sentences: [
          `您的临时救助申请（${file.number}），先行救助 ${formatYuan(aidFirst?.amountFen ?? zeroFen)}。`,
          outcomeWords[aidFirst ? outcomeOf(file, aidFirst) : 'eligible'],
          ...back,
          ...(reason ? [`理由：${endStopped(reason)}`] : []),
          ...(owed > 0 ? [] : [contact(head)]),
        ],
      },
      ...(owed > 0 ? [howToRepay(head, repayBy)] : []),
      { heading: '依据', sentences: [`${lawCitedOn(head.on).aidFirst}。`] },
      ...(outcome === 'eligible' ? [] : [remedies(head)]),
    ],
    ...(aidFirst?.completedOn ? { servedOn: aidFirst.completedOn } : {}),
  }
}

/** 渐退期告知书: the benefit goes on as it was for these months, and is looked at again (民发〔2021〕57号 第三十三条). */
export function graceText(
  file: Case,
  head: Letterhead,
  {
    from,
    until,
    on,
    reason,
  }: { readonly from: Month; readonly until: Month; readonly on: PlainDate; readonly reason: string },
): Written {
  const name = plainProgramme[file.benefit?.programme ?? file.programme]
  return {
    kind: 'grace',
    title: '渐退期告知书',
    paragraphs: [
      {
        heading: '决定',
        sentences: [
          `您家有人就业，收入超过了低保标准。给予渐退期，${name}（${file.number}）继续发。`,
          `从${formatMonth(from)}到${formatMonth(until)}，每月仍发 ${formatYuan(file.benefit?.amountFen ?? zeroFen)}。`,
          `理由：${endStopped(reason)}`,
          `决定日期：${formatDate(on)}。`,
        ],
      },
      {
        heading: '接下来',
        sentences: [
          '期满前，镇街会再核实一次收入。仍超过标准的，听取您的意见以后停发。',
          '收入、人口、财产再有变化，请告诉镇街。',
          contact(head),
        ],
      },
      { heading: '依据', sentences: ['民发〔2021〕57号 第三十三条。'] },
    ],
    servedOn: on,
  }
}
