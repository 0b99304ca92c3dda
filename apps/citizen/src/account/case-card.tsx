import type { Reply } from '@jzt/contract/client'
import { longDate } from '../shell/dates.ts'
import { go } from '../shell/go'
import { askedInWords } from '../shell/programmes.ts'
import { Button } from '../ui/button'

type Card = Reply<'listMyCases'>['cases'][number]

export function CaseCard({ card }: { card: Card }) {
  return (
    <section className="card">
      <h2 className="card__title">{`${card.applicantName}的${askedInWords(card.asked)}申请`}</h2>
      {card.onBehalf ? <p className="card__text">您是帮办人。</p> : null}
      <p className="card__text card__text--strong">{card.toDo}</p>
      <p className="card__text">{`编号 ${card.number}`}</p>
      <p className="card__text">{`${longDate(card.submittedOn)}提交`}</p>
      <Button
        onClick={() => go('/progress/index', { case: card.caseId })}
        label={`看进度，${card.applicantName}的申请 ${card.number}`}
      >
        看进度
      </Button>
    </section>
  )
}
