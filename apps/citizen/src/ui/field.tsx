import type { PropsWithChildren } from 'react'
import { browserOnly } from './accessible'

export interface FieldProps {
  id: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  optional?: boolean | undefined
}

export function Field({ id, label, hint, error, optional, children }: PropsWithChildren<FieldProps>) {
  return (
    <div className={error ? 'field field--wrong' : 'field'}>
      <label className="field__label" htmlFor={id}>
        {optional ? `${label}（可不填）` : label}
      </label>
      <FieldWords id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

export function FieldWords({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  return (
    <>
      {hint ? (
        <div className="field__hint" {...browserOnly({ id: `${id}-hint` })}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <div className="field__wrong" {...browserOnly({ id: `${id}-wrong` })}>
          {`提示：${error}`}
        </div>
      ) : null}
    </>
  )
}

export const describedBy = ({ id, hint, error, optional }: FieldProps) =>
  browserOnly({
    'aria-describedby': [hint && `${id}-hint`, error && `${id}-wrong`].filter(Boolean).join(' ') || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': optional ? undefined : true,
  })
