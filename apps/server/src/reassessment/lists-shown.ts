import type { Officer } from '@jzt/casework'
import type { PlainDate } from '@jzt/kernel'
import type { StoredDraft } from '../policy/index.ts'
import type { Touched } from './touched-cases.ts'

/** Whose list of which draft, on which day. */
export interface Showing {
  readonly actor: Pick<Officer, 'id' | 'division'>
  readonly draft: Pick<StoredDraft, 'draftId' | 'version' | 'state'>
  readonly today: PlainDate
}

/** The lists that people are paging through. */
export interface ListsShown {
  keep(showing: Showing, touched: Touched): void
  /** Undefined where the list was not shown here lately, the draft is another by now, or a new day has begun. */
  find(showing: Showing): Touched | undefined
}

/**
 * A memory of the last fifty. The first page of a list judges every open case; the pages behind it belong to the same list,
 * so that nothing is judged twice and no case slips from one page to the other.
 */
export function listsShown(most = 50): ListsShown {
  const lists = new Map<string, Touched>()
  return {
    keep(showing, touched) {
      const name = nameOf(showing)
      lists.delete(name)
      lists.set(name, touched)
      const [oldest] = lists.keys()
      if (lists.size > most && oldest) lists.delete(oldest)
    },
    find: (showing) => lists.get(nameOf(showing)),
  }
}

const nameOf = ({ actor, draft: { draftId, version, state }, today }: Showing): string =>
  [actor.id, actor.division, draftId, version, state, today].join(' ')
