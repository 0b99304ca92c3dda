import { accessible } from './accessible'
import { describedBy, Field, type FieldProps } from './field'

interface TextAreaProps extends FieldProps {
  value: string
  onChange(value: string): void
  maxLength?: number | undefined
}

export function TextArea({ value, onChange, maxLength = 500, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <textarea
        id={field.id}
        className="field__input field__input--long"
        value={value}
        maxLength={maxLength}
        {...(process.env.TARO_ENV === 'weapp' ? accessible({ label: field.label }) : describedBy(field))}
        onInput={(event) => onChange((event.target as HTMLTextAreaElement).value)}
      />
    </Field>
  )
}
