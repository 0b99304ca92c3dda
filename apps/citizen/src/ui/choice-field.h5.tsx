import { describedBy, type FieldProps, FieldWords } from './field'
import type { Option } from './option'

interface ChoiceFieldProps extends FieldProps {
  options: readonly Option[]
  /** Several values are joined by commas. */
  value: string
  onChange(value: string): void
  several?: boolean
}

export function ChoiceField({ options, value, onChange, several, ...field }: ChoiceFieldProps) {
  const chosen = value ? value.split(',') : []
  const turn = (option: string) => {
    if (!several) return onChange(option)
    const next = chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option]
    onChange(next.join(','))
  }
  const described = describedBy(field)['aria-describedby'] as string | undefined
  return (
    <fieldset className={field.error ? 'field field--wrong' : 'field'} aria-describedby={described}>
      <legend className="field__label">{field.optional ? `${field.label}（可不填）` : field.label}</legend>
      <FieldWords {...field} />
      {options.map((option, index) => {
        const id = index === 0 ? field.id : `${field.id}-${option.value}`
        return (
          <label key={option.value} className="choice" htmlFor={id}>
            <input
              id={id}
              className="choice__box"
              type={several ? 'checkbox' : 'radio'}
              name={field.id}
              checked={chosen.includes(option.value)}
              onChange={() => turn(option.value)}
            />
            <span className="choice__words">{option.label}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
