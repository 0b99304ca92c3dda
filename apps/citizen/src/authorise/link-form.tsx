import { device } from '../platform/device'
import { longDate } from '../shell/dates.ts'
import { Button } from '../ui/button'
import { call } from '../wire/office'
import { SendLink } from './send-link'

interface LinkFormProps {
  caseId: string
  memberId: string
  name: string
  /** The link goes to the guardian, who signs in this member's place. */
  toGuardian?: boolean
}

const toMember = (name: string) => ({
  open: '人不在身边，发链接给他',
  press: '发链接',
  label: `${name}的手机号`,
  hint: '申请时写过的，不用再写',
  whose: '他的手机号',
})

const toHisGuardian = (name: string) => ({
  open: '监护人不在，发链接给监护人',
  press: '发链接',
  label: `${name}的监护人的手机号`,
  hint: '要监护人自己的手机，不能是您的',
  whose: '监护人的手机号',
})

/** A one-use link for who signs and is not here: sent to the own phone, or copied and passed on. */
export const LinkForm = ({ caseId, memberId, name, toGuardian = false }: LinkFormProps) => (
  <SendLink
    id={memberId}
    name={name}
    words={toGuardian ? toHisGuardian(name) : toMember(name)}
    isOptional={!toGuardian}
    send={async (phone, keyFor) => {
      const body = { memberId, ...(phone ? { phone } : {}) }
      const sent = await call('startAuthorisations', { params: { caseId }, body, idempotencyKey: keyFor(body) })
      return <Sent {...sent} name={name} to={phone ? ` ${phone}` : '他的手机'} />
    }}
  />
)

interface SentProps {
  link: string
  expiresAt: string
  name: string
  to: string
}

const Sent = ({ link, expiresAt, name, to }: SentProps) => (
  <>
    <p className="card__text">{`链接已发到${to}，只能用一次。`}</p>
    <p className="card__text">{`${longDate(expiresAt.slice(0, 10))}前有效。`}</p>
    <Button kind="plain" label={`复制链接，${name}`} onClick={() => device.copy(link)}>
      复制链接
    </Button>
  </>
)
