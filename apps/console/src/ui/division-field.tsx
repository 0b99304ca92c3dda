import { levelOf } from '@jzt/kernel'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { call } from '../shell/api.ts'
import { Field, type FieldWords } from './field.tsx'

const city = '50'

export const useDivisions = (parent: string | undefined) =>
  useQuery({
    queryKey: ['divisions', parent],
    queryFn: () => call('listDivisions', { query: { parent: parent ?? city } }),
    enabled: parent !== undefined,
    staleTime: 3_600_000,
  })

interface PickerProps {
  id?: string
  value?: string
  onChange?: (value: string | undefined) => void
  /** How deep a choice may go. */
  depth: 'town' | 'village'
  /** Where the choice starts when nothing is chosen yet. */
  near?: string | undefined
}

/** County, town and village, one list after another; the value is the code of the deepest choice. */
export function DivisionPicker({ id, value, onChange, depth, near }: PickerProps) {
  const chosen = value ?? near ?? ''
  const county = chosen.length >= 6 ? chosen.slice(0, 6) : undefined
  const town = chosen.length >= 9 ? chosen.slice(0, 9) : undefined
  const village = chosen.length >= 12 ? chosen : undefined
  return (
    <div className="division-picker">
      <Level id={id} label="区县" parent={city} value={county} onChange={onChange} />
      <Level label="镇街" parent={county} value={town} onChange={(code) => onChange?.(code ?? county)} />
      {depth === 'village' ? (
        <Level label="村（社区）" parent={town} value={village} onChange={(code) => onChange?.(code ?? town)} />
      ) : null}
    </div>
  )
}

interface LevelProps {
  id?: string | undefined
  label: string
  parent: string | undefined
  value: string | undefined
  onChange: ((value: string | undefined) => void) | undefined
}

function Level({ id, label, parent, value, onChange }: LevelProps) {
  const divisions = useDivisions(parent)
  const options = (divisions.data?.divisions ?? []).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Select
      {...(id ? { id } : {})}
      aria-label={label}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      disabled={parent === undefined}
      loading={divisions.isLoading}
      placeholder={label}
      options={options}
      value={options.some((option) => option.value === value) ? value : undefined}
      onChange={(code: string | undefined) => onChange?.(code)}
    />
  )
}

/** A town or street 镇街. */
export function TownField({ near, ...words }: FieldWords & { near: string }) {
  return (
    <Field {...words}>
      <DivisionPicker depth="town" near={levelOf(near) === 'city' ? undefined : near.slice(0, 6)} />
    </Field>
  )
}
