import { maskPhone } from '@jzt/kernel'
import { type Inquiry, textField } from '../http/inquiry.ts'
import { answer, type Reply, refusal } from '../http/reply.ts'
import { chinaTime } from './china-time.ts'
import { inboxPage, type Message } from './sms-inbox.ts'

/** The inbox lives in memory: it forgets its oldest messages, and their idempotency keys with them. */
const kept = 5_000

/** The text-message gateway 短信网关, with an inbox where people read what their phones would have shown. */
export function openSmsGateway(now: () => Date) {
  const messages: Message[] = []
  let counter = 0

  function accept(to: string, text: string, idempotencyKey: string): Message {
    counter += 1
    const message = {
      receiptNo: `SMS-${String(counter).padStart(8, '0')}`,
      at: chinaTime(now()),
      to,
      text,
      idempotencyKey,
    }
    messages.push(message)
    if (messages.length > kept) messages.shift()
    return message
  }

  const to = ({ url }: Inquiry) => url.searchParams.get('to') ?? ''
  const newestFirst = (wanted: string) => messages.filter((message) => wanted === '' || message.to === wanted).reverse()

  return {
    send(inquiry: Inquiry): Reply {
      const read = readMessage(inquiry.body)
      if (!read.ok) return read.reply
      const earlier = messages.find((message) => message.idempotencyKey === read.idempotencyKey)
      if (earlier && (earlier.to !== read.to || earlier.text !== read.text)) {
        const message = '同一 idempotencyKey 已用于另一条短信'
        return refusal(422, 'idempotency-key-reused', { field: 'idempotencyKey', message })
      }
      return answer(receiptOf(earlier ?? accept(read.to, read.text, read.idempotencyKey)))
    },
    json: (inquiry: Inquiry): Reply => answer({ messages: newestFirst(to(inquiry)) }),
    page: (inquiry: Inquiry): Reply => ({
      status: 200,
      html: inboxPage(newestFirst(to(inquiry)).slice(0, 200), to(inquiry)),
    }),
  }
}

const receiptOf = (message: Message) => ({
  receiptNo: message.receiptNo,
  acceptedAt: message.at,
  to: maskPhone(message.to),
  /** 70 characters in one message, 67 in each part of a longer one. */
  parts: message.text.length <= 70 ? 1 : Math.ceil(message.text.length / 67),
})

type ReadMessage = { ok: true; to: string; text: string; idempotencyKey: string } | { ok: false; reply: Reply }

function readMessage(body: Inquiry['body']): ReadMessage {
  const to = textField(body, 'to', 20)
  if (!to.ok) return to
  const text = textField(body, 'text', 500)
  if (!text.ok) return text
  const key = textField(body, 'idempotencyKey', 200)
  if (!key.ok) return key
  if (/^0\d{2,3}-?\d{7,8}$/.test(to.value))
    return { ok: false, reply: refusal(422, 'landline', { field: 'to', message: '固定电话不能接收短信' }) }
  if (!/^1\d{10}$/.test(to.value))
    return { ok: false, reply: refusal(400, 'malformed', { field: 'to', message: 'to 应为 11 位手机号码' }) }
  return { ok: true, to: to.value, text: text.value, idempotencyKey: key.value }
}
