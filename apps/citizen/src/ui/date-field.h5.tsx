import { today } from '../platform/clock'
import { describedBy, Field, type FieldProps } from './field'

interface DateFieldProps extends FieldProps {
  /** YYYY-MM-DD. */
  value: string
  onChange(value: string): void
}

/** A day that has been. */
export function DateField({ value, onChange, ...field }: DateFieldProps) {
  return (
    <Field {...field}>
      <input
        id={field.id}
        className="field__input"
        type="date"
        max={today()}
        value={value}
        {...describedBy(field)}
        onChange={(event) => onChange((event.target as HTMLInputElement).value)}
      />
    </Field>
  )
}
