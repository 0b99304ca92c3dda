import { accessible } from './accessible'
import { describedBy, Field, type FieldProps } from './field'

interface TextFieldProps extends FieldProps {
  value: string
  onChange(value: string): void
  keyboard?: 'text' | 'idcard' | 'tel' | 'digit' | 'number' | undefined
  maxLength?: number | undefined
  complete?: string | undefined
}

const browserKeyboard = { text: 'text', idcard: 'text', tel: 'tel', digit: 'decimal', number: 'numeric' } as const

export function TextField({ value, onChange, keyboard = 'text', maxLength = 60, complete, ...field }: TextFieldProps) {
  const own =
    process.env.TARO_ENV === 'weapp'
      ? { type: keyboard === 'tel' ? 'number' : keyboard, ...accessible({ label: field.label }) }
      : {
          type: keyboard === 'tel' ? 'tel' : 'text',
          inputMode: browserKeyboard[keyboard],
          autoComplete: complete ?? 'off',
          ...describedBy(field),
        }
  return (
    <Field {...field}>
      <input
        id={field.id}
        className="field__input"
        value={value}
        maxLength={maxLength}
        {...own}
        onInput={(event) => onChange((event.target as HTMLInputElement).value)}
      />
    </Field>
  )
}
