import { useEffect, useState } from 'react'
import { call } from '../wire/office'

const levels = [6, 9, 12]

/** The whole name of a village, looked up level by level. Without an answer the code itself is shown. */
async function nameOf(code: string): Promise<string> {
  const parts = await Promise.all(
    levels.map(async (digits, index) => {
      const parent = code.slice(0, levels[index - 1] ?? 2)
      const { divisions } = await call('listDivisions', { query: { parent } })
      return divisions.find((division) => division.code === code.slice(0, digits))?.name ?? ''
    }),
  )
  return parts.join('')
}

export function DivisionName({ code }: { code: string }) {
  const [name, setName] = useState('')
  useEffect(() => {
    nameOf(code).then(setName, () => setName(code))
  }, [code])
  return <p className="card__text card__text--strong">{name}</p>
}
