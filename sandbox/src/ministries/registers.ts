import type { Fault, Faults } from '../control/faults.ts'
import type { LoggedQuery, RequestLog } from '../control/request-log.ts'
import type { Inquiry } from '../http/inquiry.ts'
import { answer, type Reply, refusal } from '../http/reply.ts'
import { findPerson } from '../people/families.ts'
import { type Answer, lookUp, type Query, type Register, readQuery, signatureOf, spoil } from './check-item.ts'
import { chinaTime } from './china-time.ts'
import { householdRegister } from './household-register.ts'
import { realEstate } from './real-estate.ts'
import { contributions, pensions } from './social-insurance.ts'
import { vehicles } from './vehicles.ts'

export const registers: readonly Register[] = [householdRegister, contributions, pensions, realEstate, vehicles]

interface Desk {
  readonly signingKey: string
  readonly now: () => Date
  readonly faults: Faults
  readonly log: RequestLog
}

/** What to send, and the fault that may still spoil it on the way. */
export interface Outcome {
  readonly reply: Reply
  readonly fault?: Fault | undefined
}

const outcomes = ['found', 'none', 'not-covered', 'error'] as const satisfies readonly LoggedQuery['outcome'][]

/** What the register says when nothing is wrong with it. */
function honestAnswer(register: Register, query: Query, { at, counter }: { at: string; counter: number }): Answer {
  const { resultCode, records, message } = lookUp(register, query)
  return {
    resultCode,
    checkTaskNo: query.checkTaskNo,
    itemCode: register.item,
    recordCount: records.length,
    records,
    sourceTime: at,
    sourceOrg: register.sourceOrg,
    requestNo: `${register.item}-${at.slice(0, 10).replaceAll('-', '')}-${String(counter).padStart(6, '0')}`,
    ...(message === undefined ? {} : { message }),
  }
}

/** POST /registers/{item} of every register. */
export function openRegisters({ signingKey, now, faults, log }: Desk) {
  let counter = 0

  function answerQuery(register: Register, query: Query): Outcome {
    const fault = faultFor(register, query)
    const at = chinaTime(now())
    counter += 1
    const honest = honestAnswer(register, query, { at, counter })
    const { checkTaskNo, caseNo, personIdNo } = query
    const outcome = outcomes[honest.resultCode]
    const entry = { at, item: register.item, caseNo, checkTaskNo, personIdNo, authorised: true, outcome }
    log.add({ ...entry, ...(fault ? { fault: fault.mode } : {}) })
    const said = spoil(honest, fault?.mode, register)
    const signature = signatureOf(said, fault?.mode === 'bad-signature' ? `not ${signingKey}` : signingKey)
    return { reply: answer({ ...(said as object), signature }), fault }
  }

  function faultFor(register: Register, { personIdNo }: Query): Fault | undefined {
    const person = findPerson(personIdNo)?.person
    if (person?.silentRegisters?.includes(register.item)) return { register: register.item, mode: 'silent' }
    return faults.take(register.item, personIdNo)
  }

  function logRefusal(item: string, { body }: Inquiry, status: number): void {
    const text = (field: string) => (typeof body[field] === 'string' ? body[field] : '')
    log.add({
      at: chinaTime(now()),
      item,
      caseNo: text('caseNo'),
      checkTaskNo: text('checkTaskNo'),
      personIdNo: text('personIdNo'),
      authorised: status !== 403,
      outcome: 'refused',
    })
  }

  return (item: string, inquiry: Inquiry): Outcome => {
    const register = registers.find((one) => one.item === item)
    if (!register) {
      const known = registers.map((one) => one.item).join('、')
      return { reply: refusal(404, 'no-such-item', { field: 'itemCode', message: `核对事项应为 ${known} 之一` }) }
    }
    const read = readQuery(inquiry, register.item)
    if (read.ok) return answerQuery(register, read.query)
    logRefusal(item, inquiry, read.reply.status)
    return { reply: read.reply }
  }
}
