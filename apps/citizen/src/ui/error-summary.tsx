import { useEffect, useRef } from 'react'
import { accessible, browserOnly } from './accessible'

export interface Wrong {
  /** The id of the field. */
  id: string
  words: string
}

/** What is to be mended, at the top and in focus; each line leads to its field. */
export function ErrorSummary({ wrongs }: { wrongs: readonly Wrong[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (wrongs.length === 0) return
    if (process.env.TARO_ENV === 'h5') {
      box.current?.focus()
      box.current?.scrollIntoView({ block: 'center' })
    }
  }, [wrongs])
  if (wrongs.length === 0) return null
  return (
    <div ref={box} className="card card--wrong" {...accessible({ role: 'alert' })} {...browserOnly({ tabIndex: -1 })}>
      <h2 className="card__title">{`还有 ${wrongs.length} 处，请再看一下`}</h2>
      {wrongs.map((wrong) => (
        <button key={wrong.id} type="button" className="link" onClick={() => reach(wrong.id)}>
          {wrong.words}
        </button>
      ))}
    </div>
  )
}

function reach(id: string) {
  if (process.env.TARO_ENV !== 'h5') return
  const field = document.getElementById(id)
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
}
