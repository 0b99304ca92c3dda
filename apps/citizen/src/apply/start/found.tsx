import { go } from '../../shell/go'
import { Button } from '../../ui/button'
import { call } from '../../wire/office'

/** What this person has begun or sent already. */
export interface Found {
  /** An application that is not finished, the newest. */
  readonly draftId: string | undefined
  /** A case that is not over. */
  readonly open: { readonly caseId: string; readonly number: string; readonly applicantName: string } | undefined
}

export async function findOwn(): Promise<Found> {
  const [{ drafts }, { cases }] = await Promise.all([call('listDrafts'), call('listMyCases')])
  return { draftId: drafts[0]?.draftId, open: cases.find(({ stage }) => stage !== 'closed' && stage !== 'published') }
}

export const hasAny = ({ draftId, open }: Found): boolean => draftId !== undefined || open !== undefined

/** Says so before a second application is begun, and offers to go on with the first. */
export function FoundCard({ found: { draftId, open } }: { found: Found }) {
  return (
    <>
      {draftId ? (
        <section className="card card--note" role="alert">
          <h2 className="card__title">您有一份没填完的申请</h2>
          <p className="card__text">您填过的都在，可以接着填。</p>
          <Button onClick={() => go('/apply/question/index', { draft: draftId })}>接着填</Button>
        </section>
      ) : null}
      {open ? (
        <section className="card card--note" role="alert">
          <h2 className="card__title">已经有一份在办</h2>
          <p className="card__text">{`${open.applicantName}的申请，编号 ${open.number}。`}</p>
          <p className="card__text">同一件事不用再申请一次。</p>
          <Button onClick={() => go('/progress/index', { case: open.caseId })}>看办到哪一步了</Button>
        </section>
      ) : null}
    </>
  )
}
