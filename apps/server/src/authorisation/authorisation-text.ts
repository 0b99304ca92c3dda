import { createHash } from 'node:crypto'
import type { AuthorisationText } from '@jzt/contract'
import type * as z from 'zod'
import { economicCheck1 } from './texts/economic-check-1.ts'

type Text = z.infer<typeof AuthorisationText>

/** The hash over every word, in the order in which people read them. */
const hashOf = ({ version, title, riskNotice, paragraphs }: typeof economicCheck1): string =>
  createHash('sha256')
    .update(JSON.stringify([version, title, riskNotice, paragraphs]))
    .digest('hex')

const current: Text = {
  version: economicCheck1.version,
  sha256: hashOf(economicCheck1),
  title: economicCheck1.title,
  riskNotice: [...economicCheck1.riskNotice],
  paragraphs: [...economicCheck1.paragraphs],
}

/** The text in force, with the version and the hash that a signature is bound to. */
export const currentText = (): Text => current
