import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import type { JobKinds } from '../platform/jobs.ts'
import { callOutside } from './outside-call.ts'

interface TextMessage {
  readonly phone: string
  readonly text: string
  /** The same key is delivered once, however often the job runs: the id of the notice, link or code that it tells of. */
  readonly key: string
}

/** Whose word it is: an unsigned message with a number and a request is what swindlers send. */
const signature = '【救助通】'

/** Puts a signed text message into the transaction of the act that it tells of. Phone and words lie sealed in the queue. */
export async function sendSms(
  { jobs, encryption }: Equipment,
  tx: Tx,
  { phone, text, key }: TextMessage,
): Promise<void> {
  const place = `sms.${key}`
  await jobs.enqueue(tx, 'send-sms', {
    phoneSealed: encryption.seal(phone, `${place}.phone`),
    textSealed: encryption.seal(`${signature}${text}`, `${place}.text`),
    place,
    idempotencyKey: key,
  })
}

/** Hands a message to the gateway. Throws when it must be tried again; a number that cannot receive texts is final. */
export async function deliverSms({ config, encryption }: Equipment, told: JobKinds['send-sms']): Promise<void> {
  if (!config.sms) throw new Error('no text-message gateway is configured: set JZT_SMS_URL')
  const answer = await callOutside(new URL('/sms', config.sms.url), {
    to: encryption.open(told.phoneSealed, `${told.place}.phone`),
    text: encryption.open(told.textSealed, `${told.place}.text`),
    idempotencyKey: told.idempotencyKey,
  })
  if (!answer.ok) throw new Error(`text-message gateway: ${answer.why}`)
  const final = answer.status >= 400 && answer.status < 500 && answer.status !== 408 && answer.status !== 429
  if (answer.status >= 300 && !final) throw new Error(`text-message gateway: status ${answer.status}`)
}
