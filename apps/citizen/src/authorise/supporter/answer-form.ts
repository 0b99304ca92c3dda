import type { Reply } from '@jzt/contract/client'

export type Request = Reply<'getSupporterRequest'>
export type Answered = Reply<'answerAsSupporter'>

/** What either form needs: the link, what it asks, and where to go on. */
export interface AnswerFormProps {
  token: string
  request: Request
  onAnswered(answered: Answered): void
  onBack(): void
}
