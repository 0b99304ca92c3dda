import { accessible } from './accessible'
import { type FieldProps, FieldWords } from './field'
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
  return (
    <div id={field.id} className={field.error ? 'field field--wrong' : 'field'}>
      <div className="field__label">{field.optional ? `${field.label}（可不填）` : field.label}</div>
      <FieldWords {...field} />
      <div {...accessible({ role: several ? 'group' : 'radiogroup', label: field.label })}>
        {options.map((option) => {
          const checked = chosen.includes(option.value)
          return (
            <div
              key={option.value}
              className="choice"
              onClick={() => turn(option.value)}
              {...accessible({ role: several ? 'checkbox' : 'radio', checked, label: option.label })}
            >
              <div
                className={`choice__mark${several ? '' : ' choice__mark--round'}${checked ? ' choice__mark--on' : ''}`}
              >
                {checked ? '✓' : ''}
              </div>
              <div className="choice__words">{option.label}</div>
            </div>
          )
        })}
      </div>
    </div>
  )
}
