import type { Reply } from '@jzt/contract/client'
import { Sentences } from '../shell/sentences'
import { sentencesOf } from '../shell/spoken.ts'

export type Text = Reply<'getAuthorisationText'>

export const linesOf = (text: Text): { risks: string[]; rest: string[] } => ({
  risks: text.riskNotice.flatMap(sentencesOf),
  rest: text.paragraphs.flatMap(sentencesOf),
})

/** First the risk, then the text that is signed. */
export function AuthorisationText({ text }: { text: Text }) {
  const { risks, rest } = linesOf(text)
  return (
    <>
      <section className="card card--note">
        <h2 className="card__title">风险提示</h2>
        <Sentences lines={risks} />
      </section>
      <section className="card">
        <h2 className="card__title">{text.title}</h2>
        <Sentences lines={rest} />
      </section>
    </>
  )
}
