import { FieldInput } from '../apply/field-input'
import type { FieldSpec, Values } from '../apply/fields.ts'
import type { Wrong } from '../ui/error-summary'

interface GuardianInputsProps {
  specs: readonly FieldSpec[]
  values: Values
  wrongs: readonly Wrong[]
  onChange(values: Values): void
}

/** Name and relation of a guardian whom the case does not know. */
export const GuardianInputs = ({ specs, values, wrongs, onChange }: GuardianInputsProps) => (
  <>
    {specs.map((spec) => (
      <FieldInput
        key={spec.name}
        spec={spec}
        value={values[spec.name] ?? ''}
        error={wrongs.find(({ id }) => id === spec.name)?.words}
        onChange={(value) => onChange({ ...values, [spec.name]: value })}
      />
    ))}
  </>
)
