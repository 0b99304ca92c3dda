import type { Inquiry } from '../http/inquiry.ts'
import { answer, type Reply, refusal } from '../http/reply.ts'

/** Faults in what is said: the reply arrives, and is wrong or empty-handed. Only registers have them. */
const contentFaults = [
  'wrong-person',
  'wrong-type',
  'partial-list',
  'bad-signature',
  'duplicates',
  'not-covered',
  'error',
] as const

/** Faults on the way: the reply is late, cut, endless, or never comes. */
const transportFaults = ['late', 'silent', 'malformed-json', 'huge', 'http-500', 'slow-drip', 'disconnect'] as const

export type FaultMode = (typeof contentFaults)[number] | (typeof transportFaults)[number]
export const faultModes: readonly FaultMode[] = [...contentFaults, ...transportFaults]

const registers = ['M01', 'M03', 'M12', 'M13', 'M24', '*'] as const
const gateways = ['sms', 'wechat'] as const

export interface Fault {
  readonly register: string
  readonly mode: FaultMode
  readonly personIdNo?: string
  readonly delayMs?: number
  /** How many more answers it spoils; absent: all of them. */
  readonly timesLeft?: number
}

export interface Faults {
  set(inquiry: Inquiry): Reply
  list(): Reply
  clear(): Reply
  /** The fault that spoils this answer, if any; counts it down. A fault of the person goes before one of the register. */
  take(register: string, personIdNo?: string): Fault | undefined
}

export function openFaults(): Faults {
  let active: Fault[] = []
  return {
    set({ body }) {
      const read = readFault(body)
      if (!read.ok) return read.reply
      active.push(read.fault)
      return { status: 201, json: read.fault }
    },
    list: () => answer({ faults: active }),
    clear() {
      active = []
      return answer({ faults: [] })
    },
    take(register, personIdNo) {
      const here = active.filter(
        (fault) => fault.register === register || (fault.register === '*' && isRegister(register)),
      )
      const fault =
        here.find((one) => one.personIdNo !== undefined && one.personIdNo === personIdNo) ??
        here.find((one) => one.personIdNo === undefined)
      if (fault?.timesLeft !== undefined) active = countDown(active, fault)
      return fault
    },
  }
}

const isRegister = (register: string): boolean => (registers as readonly string[]).includes(register)

function countDown(active: readonly Fault[], used: Fault): Fault[] {
  const left = (used.timesLeft ?? 1) - 1
  return active.flatMap((fault) => (fault !== used ? [fault] : left > 0 ? [{ ...fault, timesLeft: left }] : []))
}

function readFault(body: Inquiry['body']): { ok: true; fault: Fault } | { ok: false; reply: Reply } {
  const { register, mode, personIdNo, times, delayMs } = body
  const no = (field: string, message: string) =>
    ({ ok: false, reply: refusal(400, 'malformed', { field, message }) }) as const

  const isGateway = (gateways as readonly unknown[]).includes(register)
  if (typeof register !== 'string' || (!isRegister(register) && !isGateway))
    return no('register', `register 应为 ${[...registers, ...gateways].join('、')} 之一`)
  const modes: readonly string[] = isGateway ? transportFaults : faultModes
  if (typeof mode !== 'string' || !modes.includes(mode))
    return no('mode', `${register} 的 mode 应为 ${modes.join('、')} 之一`)
  if (personIdNo !== undefined && (typeof personIdNo !== 'string' || personIdNo === ''))
    return no('personIdNo', 'personIdNo 应为身份证号码文本，或不填')
  if (times !== undefined && !isCount(times)) return no('times', 'times 应为正整数，或不填（一直有效）')
  if (delayMs !== undefined && !isCount(delayMs)) return no('delayMs', 'delayMs 应为毫秒数（正整数），或不填')
  return { ok: true, fault: { register, mode: mode as FaultMode, ...readScope(body) } }
}

/** For whom, how often and how late; checked before. */
function readScope({ personIdNo, times, delayMs }: Inquiry['body']): Partial<Fault> {
  return {
    ...(typeof personIdNo === 'string' ? { personIdNo } : {}),
    ...(isCount(times) ? { timesLeft: times } : {}),
    ...(isCount(delayMs) ? { delayMs } : {}),
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0
