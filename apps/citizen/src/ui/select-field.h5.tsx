import { describedBy, Field, type FieldProps } from './field'
import type { Option } from './option'

interface SelectFieldProps extends FieldProps {
  options: readonly Option[]
  value: string
  onChange(value: string): void
}

export function SelectField({ options, value, onChange, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      <select
        id={field.id}
        className="field__input"
        value={value}
        disabled={options.length === 0}
        {...describedBy(field)}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">请选择</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
