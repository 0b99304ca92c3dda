import { ChoiceField } from '../ui/choice-field'
import { DateField } from '../ui/date-field'
import { DivisionField } from '../ui/division-field'
import type { FieldProps } from '../ui/field'
import { SelectField } from '../ui/select-field'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import type { FieldSpec } from './fields.ts'

interface FieldInputProps {
  spec: FieldSpec
  value: string
  error: string | undefined
  onChange(value: string): void
}

const keyboards = {
  'id-number': 'idcard',
  mobile: 'tel',
  phone: 'text',
  yuan: 'digit',
  number: 'digit',
  count: 'number',
  bank: 'number',
  text: 'text',
} as const

/** One field of a question, drawn by its kind. */
export function FieldInput({ spec, value, error, onChange }: FieldInputProps) {
  const field: FieldProps = { id: spec.name, label: spec.label, hint: spec.hint, error, optional: spec.optional }
  const given = { ...field, value, onChange }
  switch (spec.kind) {
    case 'choice':
      return <ChoiceField {...given} options={spec.options ?? []} />
    case 'several':
      return <ChoiceField {...given} options={spec.options ?? []} several />
    case 'select':
      return <SelectField {...given} options={spec.options ?? []} />
    case 'division':
      return <DivisionField {...given} />
    case 'date':
      return <DateField {...given} />
    case 'long':
      return <TextArea {...given} maxLength={spec.max} />
    default:
      return <TextField {...given} keyboard={keyboards[spec.kind]} maxLength={spec.max ?? 40} />
  }
}
