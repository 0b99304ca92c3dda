import { REGIONS } from '@jzt/kernel'
import { describedBy, Field, type FieldProps } from './Field'

interface P extends FieldProps {
  value: [string, string]
  onChange(v: [string, string]): void
}
export function RegionField(p: P) {
  const [c, t] = p.value
  const towns = REGIONS.find((r) => r.code === c)?.children ?? []
  return (
    <Field {...p}>
      <select
        id={p.id}
        className="field__input"
        value={c}
        {...describedBy(p)}
        onChange={(e) => p.onChange([e.target.value, ''])}
      >
        <option value="">请选择区县</option>
        {REGIONS.map((r) => (
          <option key={r.code} value={r.code}>
            {r.name}
          </option>
        ))}
      </select>
      <select
        className="field__input"
        aria-label={`${p.label}：街道或乡镇`}
        value={t}
        disabled={!c}
        onChange={(e) => p.onChange([c, e.target.value])}
      >
        <option value="">请选择街道或乡镇</option>
        {towns.map((r) => (
          <option key={r.code} value={r.code}>
            {r.name}
          </option>
        ))}
      </select>
    </Field>
  )
}
