import { createHash } from 'node:crypto'
import type { AuthorisationText } from '@jzt/contract'
import type * as z from 'zod'
import { economicCheck2 } from './texts/economic-check-2.ts'
import { supporterCheck1 } from './texts/supporter-check-1.ts'

type Text = z.infer<typeof AuthorisationText>
type Written = Readonly<Record<'version' | 'title', string>> &
  Readonly<Record<'riskNotice' | 'paragraphs', readonly string[]>>

/** The hash over every word, in the order in which people read them. */
const hashOf = ({ version, title, riskNotice, paragraphs }: Written): string =>
  createHash('sha256')
    .update(JSON.stringify([version, title, riskNotice, paragraphs]))
    .digest('hex')

const inForce = (written: Written): Text => ({
  version: written.version,
  sha256: hashOf(written),
  title: written.title,
  riskNotice: [...written.riskNotice],
  paragraphs: [...written.paragraphs],
})

const current = inForce(economicCheck2)
const forSupporters = inForce(supporterCheck1)

/** The text in force, with the version and the hash that a signature is bound to. */
export const currentText = (): Text => current

/** The same for supporters outside the household, who have a text of their own (社会救助法 第四十一条). */
export const supporterText = (): Text => forSupporters
