import { CodeButton } from '../../account/code-button'
import { TextField } from '../../ui/text-field'
import { call } from '../../wire/office'

interface CodeFieldProps {
  token: string
  /** Masked. */
  phone: string
  value: string
  onChange(value: string): void
  error: string | undefined
}

/** The code that comes to the phone of the link. */
export const CodeField = ({ token, phone, ...field }: CodeFieldProps) => (
  <section className="card">
    <p className="card__text">{`验证码发到您的手机 ${phone}。`}</p>
    <CodeButton send={() => call('requestSupporterCode', { params: { token } })} />
    <TextField
      {...field}
      id="code"
      label="验证码"
      hint="短信里的 6 位数字"
      keyboard="number"
      complete="one-time-code"
      maxLength={6}
    />
  </section>
)

export const codeWrong = (code: string): { id: string; words: string }[] =>
  /^\d{6}$/.test(code.trim()) ? [] : [{ id: 'code', words: '请写短信里的 6 位数字' }]
