import type { CasePage, TraceView } from '@jzt/contract'
import type { Tone } from '../ui/mark.tsx'

/** What has come of a grace period 渐退期 whose conditions an assessment finds met: that it is given is for the district to say. */
export type GraceStanding = 'open' | 'granted' | 'not-given'

export const graceMarks: Readonly<Record<GraceStanding, { readonly tone: Tone; readonly words: string }>> = {
  open: { tone: 'soon', words: '渐退期条件已达到，区县还没有给予' },
  granted: { tone: 'good', words: '已给予渐退期' },
  'not-given': { tone: 'late', words: '渐退期条件已达到，区县没有给予' },
}

/** Undefined where the assessment finds no grace period due, or another programme is the result. */
export function graceStanding(
  page: Pick<CasePage, 'assessment' | 'incomeChange' | 'graces'>,
): GraceStanding | undefined {
  const { assessment, incomeChange, graces = [] } = page
  if (assessment?.result !== 'dibao' || !isDue(assessment.trace)) return undefined
  const granted = graces.some(({ on }) => incomeChange === undefined || on >= incomeChange.on)
  if (granted) return 'granted'
  return incomeChange?.settledOn ? 'not-given' : 'open'
}

const ofRule = ({ rule = '' }: TraceView, id: string): boolean => rule.split(/[ @]/)[0] === id
const isYes = ({ value = '' }: TraceView): boolean => value.split(' ')[0] === '是'

const isDue = (node: TraceView): boolean => (ofRule(node, 'dibao.in-grace') ? isYes(node) : node.children.some(isDue))

/** The computation as an officer may read it: before the district has spoken, a household is in no grace period. */
export function withGrace(node: TraceView, standing: GraceStanding | undefined): TraceView {
  if (standing === undefined || standing === 'granted') return node
  const children = node.children.map((child) => withGrace(child, standing))
  const { words } = graceMarks[standing]
  if (ofRule(node, 'dibao.in-grace') && isYes(node)) return { ...node, title: '渐退期', value: words, children }
  if (ofRule(node, 'dibao.eligible') && isYes(node)) return { ...node, value: words, children }
  return { ...node, children }
}
