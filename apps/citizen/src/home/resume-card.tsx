import { go } from '../shell/go'
import { Button } from '../ui/button'

export interface Unfinished {
  draftId: string
  savedAt: string
  resumeAt: string
}

export function ResumeCard({ draft }: { draft: Unfinished }) {
  return (
    <section className="card card--note">
      <h2 className="card__title">没填完的申请</h2>
      <p className="card__text">您填过的都在，可以接着填。</p>
      <Button onClick={() => go('/apply/question/index', { draft: draft.draftId })}>接着填</Button>
    </section>
  )
}
