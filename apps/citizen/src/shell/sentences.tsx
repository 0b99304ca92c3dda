import { createContext, useContext } from 'react'

/** The sentence that is being read aloud now. */
export const ReadingContext = createContext<string | undefined>(undefined)

/** Sentences on a line each; the one being read aloud is marked. */
export function Sentences({ lines }: { lines: readonly string[] }) {
  const reading = useContext(ReadingContext)
  return (
    <>
      {lines.map((line, index) => (
        <p key={`${index}${line}`} className={line === reading ? 'card__text card__text--read' : 'card__text'}>
          {line}
        </p>
      ))}
    </>
  )
}
