import { type CaseStanding, stageWords } from '@jzt/contract'

/** Who has it in hand; a case that is done is in nobody's, and one that is closed says so by its stage. */
export function holderWords({ holder, stage }: Pick<CaseStanding, 'holder' | 'stage'>): string | undefined {
  if (holder.name !== stageWords.closed) return `由${holder.name}办理`
  return stage === 'closed' ? undefined : holder.name
}
