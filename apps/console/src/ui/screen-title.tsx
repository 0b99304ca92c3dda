import { type ReactNode, useEffect } from 'react'

interface ScreenTitleProps {
  title: string
  note?: string
  children?: ReactNode
}

/** The one `h1` of a screen, which names the browser's tab too. */
export function ScreenTitle({ title, note, children }: ScreenTitleProps) {
  useEffect(() => {
    document.title = `${title} · 救助通工作台`
  }, [title])
  return (
    <div className="screen-title">
      <h1>{title}</h1>
      {note ? <p className="fine">{note}</p> : null}
      <div className="screen-actions">{children}</div>
    </div>
  )
}
