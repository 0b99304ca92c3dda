/** Where the case stands. One word for the office, grouped into six public stages for the citizen (`clock/progress.ts`). */
export type Stage = (typeof stages)[number]

/** Every stage, in the order of the process. */
export const stages = [
  'submitted', // 已提交，待受理
  'supplementing', // 待补正
  'accepted', // 已受理，待启动调查
  'investigating', // 调查核实
  'ineligible-notified', // 已告知不符合，等待异议
  're-examining', // 复查
  'first-review', // 初审
  'opinion-given', // 初审意见已出，待公示
  'publicised', // 公示
  're-investigating', // 公示异议，重新调查
  'reported', // 已报区，待审查
  'decided', // 已决定，待送达
  'delivered', // 已送达
  'published', // 已公布
  'closed', // 办结（未纳入、撤回、放弃、终止、不予受理）
] as const

/** All stages from one to another, both included, in the order of the process. */
export const stagesFrom = (first: Stage, last: Stage): readonly Stage[] =>
  stages.slice(stages.indexOf(first), stages.indexOf(last) + 1)

/** Nothing is decided yet: from the signature on, a case stands on what was decided. */
export const undecidedStages = stagesFrom('submitted', 'reported')
