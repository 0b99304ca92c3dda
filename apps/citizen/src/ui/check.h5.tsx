import type { PropsWithChildren } from 'react'

interface CheckProps {
  id: string
  checked: boolean
  onChange(checked: boolean): void
}

export function Check({ id, checked, onChange, children }: PropsWithChildren<CheckProps>) {
  return (
    <label className="choice" htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        className="choice__box"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="choice__words">{children}</span>
    </label>
  )
}
