import { useState } from 'react'
import { describedBy, type FieldProps, FieldWords } from './field'

interface DateFieldProps extends FieldProps {
  /** YYYY-MM-DD; while it is being typed, whatever is there so far. Empty when nothing is. */
  value: string
  onChange(value: string): void
}

const parts = [
  { name: 'year', label: '年', digits: 4 },
  { name: 'month', label: '月', digits: 2 },
  { name: 'day', label: '日', digits: 2 },
] as const

type Typed = Readonly<Record<(typeof parts)[number]['name'], string>>

function typedOf(value: string): Typed {
  const [year = '', month = '', day = ''] = value.split('-')
  return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') }
}

const dayOf = ({ year, month, day }: Typed): string =>
  year || month || day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : ''

/** A day that has been, in three boxes: a browser's own date field writes month, day and year in the order of its language. */
export function DateField({ value, onChange, ...field }: DateFieldProps) {
  const [typed, setTyped] = useState(() => typedOf(value))
  const put = (name: keyof Typed, text: string) => {
    const next = { ...typed, [name]: text.replace(/\D/g, '') }
    setTyped(next)
    onChange(dayOf(next))
  }
  const described = describedBy(field)
  return (
    <fieldset
      className={field.error ? 'field field--wrong' : 'field'}
      aria-describedby={described['aria-describedby'] as string | undefined}
    >
      <legend className="field__label">{field.optional ? `${field.label}（可不填）` : field.label}</legend>
      <FieldWords {...field} />
      <div className="date">
        {parts.map(({ name, label, digits }, index) => (
          <label key={name} className={`date__part date__part--${name}`}>
            <input
              id={index === 0 ? field.id : `${field.id}-${name}`}
              className="field__input date__input"
              inputMode="numeric"
              autoComplete="off"
              maxLength={digits}
              value={typed[name]}
              aria-invalid={field.error ? true : undefined}
              onInput={(event) => put(name, (event.target as HTMLInputElement).value)}
            />
            <span className="date__unit">{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
