import { type ReactNode, useState } from 'react'
import { checkField } from '../apply/fields.ts'
import { TroubleNotice } from '../shell/trouble-notice'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { useAction } from '../wire/use-action'

interface SendLinkProps {
  /** Tells it from the others on the page. */
  id: string
  /** Whose link it is: what a screen reader adds to the words of the buttons. */
  name: string
  words: {
    readonly open: string
    readonly press: string
    readonly label: string
    readonly hint: string
    /** What the field is called where it was left empty. */
    readonly whose: string
  }
  isOptional?: boolean
  /** What stands above the button before it is pressed. */
  before?: ReactNode
  /** Sends it, and gives what then stands in the place of the field. */
  send(phone: string, keyFor: (body: unknown) => string): Promise<ReactNode>
}

/** A button that opens the field for somebody's own phone, and has a one-use link sent there. */
export function SendLink({ id, name, words, isOptional = false, before, send }: SendLinkProps) {
  const [open, setOpen] = useState(false)
  const [phone, setPhone] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [sent, setSent] = useState<ReactNode>()
  const sending = useAction()
  const press = () => {
    const found = checkField({ name: 'phone', label: words.whose, kind: 'mobile', optional: isOptional }, phone)
    setWrong(found)
    if (!found) void sending.run(async () => setSent(await send(phone.trim(), sending.keyFor)))
  }
  if (sent) return <div role="alert">{sent}</div>
  if (!open)
    return (
      <>
        {before}
        <Button kind="plain" label={`${words.open}，${name}`} onClick={() => setOpen(true)}>
          {words.open}
        </Button>
      </>
    )
  return (
    <>
      <TroubleNotice trouble={sending.trouble} />
      <TextField
        id={`phone-${id}`}
        label={words.label}
        hint={words.hint}
        keyboard="tel"
        value={phone}
        onChange={setPhone}
        error={wrong}
      />
      <Button onClick={press} disabled={sending.busy} label={`${words.press}，${name}`}>
        {words.press}
      </Button>
    </>
  )
}
