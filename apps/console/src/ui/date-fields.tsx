import { Input } from 'antd'
import { Field, type FieldWords } from './field.tsx'
import { fromLocalInput, toLocalInput } from './office-time.ts'

interface Control {
  id?: string
  value?: string
  onChange?: (value: string | undefined) => void
}

const identity = ({ id }: Control) => (id ? { id } : {})

const DateInput = (control: Control) => (
  <Input
    {...identity(control)}
    type="date"
    style={{ maxWidth: 220 }}
    value={control.value ?? ''}
    onChange={({ target }) => control.onChange?.(target.value || undefined)}
  />
)

const InstantInput = (control: Control) => (
  <Input
    {...identity(control)}
    type="datetime-local"
    style={{ maxWidth: 260 }}
    value={control.value ? toLocalInput(control.value) : ''}
    onChange={({ target }) => control.onChange?.(target.value ? fromLocalInput(target.value) : undefined)}
  />
)

/** A civil date of the office. */
export const DateField = (props: FieldWords) => (
  <Field {...props}>
    <DateInput />
  </Field>
)

/** A day and an hour, Beijing time. */
export const InstantField = (props: FieldWords) => (
  <Field {...props}>
    <InstantInput />
  </Field>
)
