import type { PropsWithChildren } from 'react'
import { accessible } from './accessible'

interface CheckProps {
  id: string
  checked: boolean
  onChange(checked: boolean): void
}

export function Check({ id, checked, onChange, children }: PropsWithChildren<CheckProps>) {
  return (
    <div id={id} className="choice" onClick={() => onChange(!checked)} {...accessible({ role: 'checkbox', checked })}>
      <div className={checked ? 'choice__mark choice__mark--on' : 'choice__mark'} {...accessible({ hidden: true })}>
        {checked ? '✓' : ''}
      </div>
      <div className="choice__words">{children}</div>
    </div>
  )
}
