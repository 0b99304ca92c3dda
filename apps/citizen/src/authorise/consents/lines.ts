import type { CaseProgress } from '@jzt/contract'
import { longDate } from '../../shell/dates.ts'

type Member = Pick<CaseProgress['members'][number], 'authorisedOn' | 'withdrawnOn'>

/** Where one consent stands. */
export function standingLine({ authorisedOn, withdrawnOn }: Member): string {
  if (authorisedOn) return `✓ ${longDate(authorisedOn)}签的`
  return withdrawnOn ? `${longDate(withdrawnOn)}撤回了，没有再签` : '还没有签'
}

const decided: readonly CaseProgress['stage'][] = ['decided', 'delivered', 'published']

/** What follows if it is taken back, before it is. */
export const consequenceLines = ({ stage }: Pick<CaseProgress, 'stage'>): string[] => [
  '撤回以后，不再查他的收入和财产。',
  '以前查过的，不受影响。',
  decided.includes(stage) ? '以后定期复查做不了，镇街会找您。' : '申请会停下来，往下办不了。',
  '改了主意，可以重新签。',
]
