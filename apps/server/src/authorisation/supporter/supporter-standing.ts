import type { Case } from '@jzt/casework'
import type { Application, SupporterAnswerView, SupporterProgress } from '@jzt/contract'
import { maskIdNumber, maskPhone } from '@jzt/kernel'
import { plainDateOf } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Equipment } from '../../platform/equipment.ts'
import { listSupporterAnswers, type SupporterAnswer } from './supporter-answer-store.ts'
import { listSentLinks, type SentLink } from './supporter-link-store.ts'

interface Followed {
  readonly progress: SupporterProgress
  readonly answer: SupporterAnswer | undefined
  readonly link: SentLink | undefined
}

async function followed(
  equipment: Equipment,
  tx: Tx,
  file: Case,
  { supporters = [] }: Pick<Application, 'supporters'>,
): Promise<Followed[]> {
  if (supporters.length === 0) return []
  const answers = await listSupporterAnswers(equipment, tx, file)
  const links = await listSentLinks(equipment, tx, file)
  const now = equipment.clock.now()
  return supporters.map(({ key, name }) => {
    const answer = answers.find(({ supporterKey }) => supporterKey === key)
    const link = links.find(({ supporterKey }) => supporterKey === key)
    return { progress: { key, name, ...standingOf(now, answer, link) }, answer, link }
  })
}

/** A newer link to somebody who has declined asks him again, and until he answers the older answer stands. */
function standingOf(
  now: Date,
  answer: SupporterAnswer | undefined,
  link: SentLink | undefined,
): Pick<SupporterProgress, 'standing' | 'on'> {
  if (answer) return { standing: answer.outcome, on: answer.answeredOn }
  if (!link) return { standing: 'not-asked' }
  return { standing: link.expiresAt > now ? 'asked' : 'expired', on: plainDateOf(link.sentAt) }
}

/** For the family: who has answered and who has not. What he said of himself is not for them. */
export async function listSupporterProgress(
  equipment: Equipment,
  tx: Tx,
  file: Case,
  application: Pick<Application, 'supporters'>,
): Promise<SupporterProgress[]> {
  return (await followed(equipment, tx, file, application)).map(({ progress }) => progress)
}

interface ForOffice {
  readonly application: Pick<Application, 'supporters'>
  readonly reveal: boolean
}

/** For the office: the answer with what he says of his own means. */
export async function viewSupporterAnswers(
  equipment: Equipment,
  tx: Tx,
  file: Case,
  { application, reveal }: ForOffice,
): Promise<SupporterAnswerView[]> {
  return (await followed(equipment, tx, file, application)).map(({ progress, answer, link }) => ({
    ...progress,
    ...(link ? { phone: maskPhone(link.phone) } : {}),
    ...(answer?.authorisationNo ? { authorisationNo: answer.authorisationNo } : {}),
    ...(answer?.person ? { idNumber: reveal ? answer.person.idNumber : maskIdNumber(answer.person.idNumber) } : {}),
    ...(answer?.statement ? { statement: answer.statement } : {}),
    ...(answer?.why ? { why: answer.why } : {}),
  }))
}
