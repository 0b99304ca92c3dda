import { useEffect } from 'react'
import type { Trouble } from '../wire/office'
import { goSignIn } from './go'

/** Says at the place of the button what went wrong; leads to sign-in when that is all that is missing. */
export function TroubleNotice({ trouble }: { trouble: Trouble | undefined }) {
  const signedOut = trouble?.kind === 'signed-out'
  useEffect(() => {
    if (signedOut) goSignIn()
  }, [signedOut])
  if (!trouble || signedOut) return null
  const words = trouble.kind === 'refused' ? trouble.words : '现在连不上。您填的内容都在，请过一会儿再按一次。'
  return (
    <div className="card card--wrong" role="alert">
      <p className="card__text">{words}</p>
      {trouble.kind === 'refused'
        ? trouble.fields.map((field) => (
            <p key={field.path} className="card__text">
              {field.message}
            </p>
          ))
        : null}
    </div>
  )
}
