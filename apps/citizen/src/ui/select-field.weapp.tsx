import { Picker } from '@tarojs/components'
import { accessible } from './accessible'
import { Field, type FieldProps } from './field'
import { labelOf, type Option } from './option'

interface SelectFieldProps extends FieldProps {
  options: readonly Option[]
  value: string
  onChange(value: string): void
}

export function SelectField({ options, value, onChange, ...field }: SelectFieldProps) {
  const shown = labelOf(options, value) || '点这里选择'
  return (
    <Field {...field}>
      <Picker
        mode="selector"
        range={options.map((option) => option.label)}
        value={Math.max(
          options.findIndex((option) => option.value === value),
          0,
        )}
        disabled={options.length === 0}
        onChange={(event) => onChange(options[Number(event.detail.value)]?.value ?? '')}
      >
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
