import { useState } from 'react'
import { checkField } from '../apply/fields.ts'
import { device } from '../platform/device'
import { longDate } from '../shell/dates.ts'
import { TroubleNotice } from '../shell/trouble-notice'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { call } from '../wire/office'
import { useAction } from '../wire/use-action'

interface LinkFormProps {
  caseId: string
  memberId: string
  name: string
}

/** A one-use link for a member who is not here: sent to the own phone, or copied and passed on. */
export function LinkForm({ caseId, memberId, name }: LinkFormProps) {
  const [open, setOpen] = useState(false)
  const [phone, setPhone] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [sent, setSent] = useState<{ link: string; expiresAt: string }>()
  const sending = useAction()
  const send = () => {
    const words = checkField({ name: 'phone', label: '他的手机号', kind: 'mobile', optional: true }, phone)
    setWrong(words)
    if (words) return
    const own = phone.trim()
    const body = { memberId, ...(own ? { phone: own } : {}) }
    void sending.run(async () =>
      setSent(await call('startAuthorisations', { params: { caseId }, body, idempotencyKey: sending.keyFor(body) })),
    )
  }
  if (sent)
    return (
      <>
        <p className="card__text">{`链接已发到${phone.trim() ? ` ${phone.trim()}` : '他的手机'}，只能用一次。`}</p>
        <p className="card__text">{`${longDate(sent.expiresAt.slice(0, 10))}前有效。`}</p>
        <Button kind="plain" label={`复制链接，${name}`} onClick={() => device.copy(sent.link)}>
          复制链接
        </Button>
      </>
    )
  if (!open)
    return (
      <Button kind="plain" label={`人不在身边，发链接给他，${name}`} onClick={() => setOpen(true)}>
        人不在身边，发链接给他
      </Button>
    )
  return (
    <>
      <TroubleNotice trouble={sending.trouble} />
      <TextField
        id={`phone-${memberId}`}
        label={`${name}的手机号`}
        hint="申请时写过的，不用再写"
        keyboard="tel"
        value={phone}
        onChange={setPhone}
        error={wrong}
      />
      <Button onClick={send} disabled={sending.busy} label={`发链接，${name}`}>
        发链接
      </Button>
    </>
  )
}
