import type { PropsWithChildren } from 'react'
import { accessible } from './accessible'

interface ButtonProps {
  onClick?: () => void
  kind?: 'primary' | 'plain' | 'danger'
  disabled?: boolean
  /** For a screen reader, where the words on the button alone are not enough. It begins with those words. */
  label?: string
  small?: boolean
}

export function Button({
  children,
  onClick,
  kind = 'primary',
  disabled,
  label,
  small,
}: PropsWithChildren<ButtonProps>) {
  return (
    <button
      type="button"
      className={`btn btn--${kind}${small ? ' btn--small' : ''}`}
      disabled={disabled}
      onClick={onClick}
      {...(label ? accessible({ label }) : {})}
    >
      {children}
    </button>
  )
}
