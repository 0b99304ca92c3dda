import { Input } from 'antd'
import { useState } from 'react'
import { Field, type FieldWords } from './field.tsx'
import { type MoneyValue, moneyFromText, moneyToText } from './money-input.ts'

interface MoneyInputProps {
  id?: string
  value?: MoneyValue
  onChange?: (value: MoneyValue) => void
}

/** Yuan on the screen, fen in the form. While somebody types, the text is theirs: "12." must not become "12". */
function MoneyInput({ id, value, onChange }: MoneyInputProps) {
  const [typed, setTyped] = useState<string>()
  return (
    <Input
      {...(id ? { id } : {})}
      inputMode="decimal"
      suffix="元"
      style={{ maxWidth: 220 }}
      value={typed ?? moneyToText(value)}
      onChange={({ target }) => {
        setTyped(target.value)
        onChange?.(moneyFromText(target.value))
      }}
      onBlur={() => setTyped(undefined)}
    />
  )
}

export const MoneyField = (props: FieldWords) => (
  <Field {...props}>
    <MoneyInput />
  </Field>
)
