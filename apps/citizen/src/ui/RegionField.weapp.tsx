import { REGIONS } from '@jzt/kernel'
import { Picker } from '@tarojs/components'
import { useState } from 'react'
import { a11y } from './a11y'
import { Field, type FieldProps } from './Field'

interface P extends FieldProps {
  value: [string, string]
  onChange(v: [string, string]): void
}
export function RegionField(p: P) {
  const [i, setI] = useState(0)
  const county = REGIONS.find((r) => r.code === p.value[0])
  const text = county ? `${county.name} ${county.children?.find((c) => c.code === p.value[1])?.name ?? ''}` : ''
  const towns = REGIONS[i]?.children ?? []
  return (
    <Field {...p}>
      <Picker
        mode="multiSelector"
        range={[REGIONS.map((r) => r.name), towns.map((t) => t.name)]}
        value={[i, 0]}
        onColumnChange={(e) => {
          if (e.detail.column === 0) setI(e.detail.value)
        }}
        onChange={(e) => {
          const [a, b] = e.detail.value as number[]
          const r = REGIONS[a ?? 0]!
          setI(a ?? 0)
          p.onChange([r.code, r.children?.[b ?? 0]?.code ?? ''])
        }}
      >
        <div
          className="field__input field__pick"
          {...a11y({ role: 'button', label: `${p.label}，${text || '点这里选择'}` })}
        >
          {text || '点这里选择'}
        </div>
      </Picker>
    </Field>
  )
}
