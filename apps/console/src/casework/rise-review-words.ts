import type { CasePage } from '@jzt/contract'
import { formatMonth, type Month, programmeShortWords } from '@jzt/kernel'
import { yuanWords } from '../ui/money-input.ts'

type RiseReview = NonNullable<CasePage['riseReviews']>[number]

function computedWords(amountFen: number | undefined): string {
  if (amountFen === undefined) return '系统算不出金额'
  return amountFen === 0 ? '系统测算不再符合条件' : `系统测算每月 ${yuanWords(amountFen)}`
}

/** 标准2026年11月起已调整，低保没有随批调整：…。系统测算每月 1,000 元。请复核后办“调整待遇”…. */
export function riseReviewWords({ programme, from, amountFen, reason }: RiseReview): string {
  const month = formatMonth(from as Month)
  const why = `标准${month}起已调整，${programmeShortWords[programme]}没有随批调整：${reason || '须人工复核'}`
  const end = `请复核后办“调整待遇”，从${month}起；复核后金额不变的，照现在的金额填`
  return `${why}。${computedWords(amountFen)}。${end}。`
}
