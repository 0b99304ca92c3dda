import type { PlainDate } from '@jzt/kernel'

/** The article a rule rests on; `formerly` is cited for days before a newer act came into force. */
export interface Basis {
  readonly act: string
  readonly article: string
  readonly formerly?: { readonly before: PlainDate; readonly act: string; readonly article: string }
}

/** Which rule of which act a result rests on. `version` grows when the rule's meaning changes. */
export interface RuleIdentity {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly basis: Basis
}

/** A fact or parameter without which nothing can be concluded. */
export interface Missing {
  /** `members.m1.wage`, `vehicles`, `parameter.standard.urban` */
  readonly path: string
  /** "张三的工资" */
  readonly title: string
  /** Why it is not known: 未填报, 未答复, 未覆盖, 查询出错, 参数未设定 */
  readonly reason: string
}

/**
 * One line of the explanation, ready to be shown: titles and values are Chinese text.
 * Plain JSON without undefined, so it is stored, compared and sent as it is.
 */
export interface TraceNode {
  readonly kind: 'result' | 'rule' | 'fact' | 'parameter' | 'item'
  readonly title: string
  /** The value as people read it: "910 元", "符合", "不符合", "暂不能判定". */
  readonly value: string
  /** The value for machines: fen, count, code or truth; absent when it is not known. */
  readonly raw?: number | boolean | string
  /** How the value came about, with the figures put in: "(12 × 770 元 × 3 人 − 18,000 元) ÷ 12". */
  readonly formula?: string
  readonly rule?: { readonly id: string; readonly version: number; readonly basis: string }
  /** A fact: 申报, 核对, 入户, 函证, 认定. A parameter: the document that sets it. */
  readonly source?: string
  /** True for a parameter that no official text confirms yet: shown as 示例. */
  readonly example?: true
  /** True when the same rule is explained further up; its `uses` are there. */
  readonly repeated?: true
  readonly uses?: readonly TraceNode[]
}
