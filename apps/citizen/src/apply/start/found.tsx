import type { Reply } from '@jzt/contract/client'
import { go } from '../../shell/go'
import { askedInWords } from '../../shell/programmes.ts'
import { Button } from '../../ui/button'
import { call } from '../../wire/office'

type OwnCase = Reply<'listMyCases'>['cases'][number]

/** What this person has begun or sent already. */
export interface Found {
  /** An application that is not finished, the newest. */
  readonly draftId: string | undefined
  /** A case that is not over. */
  readonly open: OwnCase | undefined
  /** A case that was granted. */
  readonly granted: OwnCase | undefined
}

export async function findOwn(): Promise<Found> {
  const [{ drafts }, { cases }] = await Promise.all([call('listDrafts'), call('listMyCases')])
  return {
    draftId: drafts[0]?.draftId,
    open: cases.find(({ stage }) => stage !== 'closed' && stage !== 'published'),
    granted: cases.find(({ stage }) => stage === 'published'),
  }
}

export const hasAny = ({ draftId, open, granted }: Found): boolean =>
  draftId !== undefined || open !== undefined || granted !== undefined

/** Says so before a second application is begun, and offers to go on with the first. */
export function FoundCard({ found: { draftId, open, granted } }: { found: Found }) {
  return (
    <>
      {open ? (
        <section className="card card--note" role="alert">
          <h2 className="card__title">已经有一份在办</h2>
          <p className="card__text">{nameOf(open)}</p>
          <p className="card__text">同一件事不用再申请一次。</p>
          <Button onClick={() => go('/progress/index', { case: open.caseId })}>看办到哪一步了</Button>
        </section>
      ) : null}
      {draftId ? (
        <section className="card card--note" role="alert">
          <h2 className="card__title">您有一份没填完的申请</h2>
          <p className="card__text">您填过的都在，可以接着填。</p>
          <Button onClick={() => go('/apply/question/index', { draft: draftId })}>接着填</Button>
        </section>
      ) : null}
      {granted && !open ? (
        <section className="card card--note" role="alert">
          <h2 className="card__title">已经有一份批下来了</h2>
          <p className="card__text">{nameOf(granted)}</p>
          <p className="card__text">家里有变化，先告诉镇街。</p>
          <Button onClick={() => go('/progress/index', { case: granted.caseId })}>看这份申请</Button>
        </section>
      ) : null}
    </>
  )
}

const nameOf = ({ applicantName, asked, number }: OwnCase): string =>
  `${applicantName}的${askedInWords(asked)}申请，编号 ${number}。`
