import type { CaseProgress } from '@jzt/contract'
import { longDate } from '../shell/dates.ts'
import { go } from '../shell/go'
import { Button } from '../ui/button'

export function Notices({ progress }: { progress: CaseProgress }) {
  if (progress.notices.length === 0) return null
  return (
    <section className="card">
      <h2 className="card__title">收到的通知</h2>
      {progress.notices.map((notice) => (
        <Button
          key={notice.noticeId}
          kind="plain"
          onClick={() => go('/progress/notice/index', { case: progress.caseId, notice: notice.noticeId })}
        >
          {`${notice.title}（${longDate(notice.issuedOn)}）`}
        </Button>
      ))}
    </section>
  )
}
