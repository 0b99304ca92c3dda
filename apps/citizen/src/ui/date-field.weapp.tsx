import { Picker } from '@tarojs/components'
import { today } from '../platform/clock'
import { longDate } from '../shell/dates.ts'
import { accessible } from './accessible'
import { Field, type FieldProps } from './field'

interface DateFieldProps extends FieldProps {
  /** YYYY-MM-DD. */
  value: string
  onChange(value: string): void
}

/** A day that has been. */
export function DateField({ value, onChange, ...field }: DateFieldProps) {
  const shown = value ? longDate(value) : '点这里选日期'
  return (
    <Field {...field}>
      <Picker mode="date" value={value} end={today()} onChange={(event) => onChange(event.detail.value)}>
        <div
          id={field.id}
          className="field__input"
          {...accessible({ role: 'button', label: `${field.label}，${shown}` })}
        >
          {shown}
        </div>
      </Picker>
    </Field>
  )
}
