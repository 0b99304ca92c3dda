/**
 * Where a figure comes from: the family's own statement 申报, a register's answer 核对, the home visit 入户,
 * a letter or signed statement 函证, an officer's decision on a contradiction 认定, or what a supporter outside the
 * household says of himself 义务人自述.
 */
export type FactSource = 'declared' | 'verified' | 'observed' | 'letter' | 'determined' | 'supporter'

/**
 * Why something is not known. None of them is ever read as "zero" or "none". `withheld`: a supporter outside the household
 * does not agree to be checked, which he may (社会救助法 第四十一条).
 */
export type UnknownReason = 'not-stated' | 'no-answer' | 'not-covered' | 'error' | 'withheld'

/** A fact that somebody stated, with its source. */
export interface Known<Value> {
  readonly known: true
  readonly value: Value
  readonly source: FactSource
}

/** A fact that nobody could state yet, with the reason. */
export interface Unknown {
  readonly known: false
  readonly reason: UnknownReason
}

/** Not known is an answer: no reply from the tax office is never zero income. */
export type Fact<Value> = Known<Value> | Unknown

/** A fact with its source. */
export const known = <const Value>(value: Value, source: FactSource): Known<Value> => ({ known: true, value, source })

/** A fact still unknown, with the reason. */
export const unknown = (reason: UnknownReason): Unknown => ({ known: false, reason })

/** How people read a source. */
export const sourceWords: Readonly<Record<FactSource, string>> = {
  declared: '申报',
  verified: '核对',
  observed: '入户',
  letter: '函证',
  determined: '认定',
  supporter: '义务人自述',
}

/** How people read a reason for not knowing. */
export const unknownWords: Readonly<Record<UnknownReason, string>> = {
  'not-stated': '未填报',
  'no-answer': '未答复',
  'not-covered': '未覆盖',
  error: '查询出错',
  withheld: '本人不同意核查',
}
