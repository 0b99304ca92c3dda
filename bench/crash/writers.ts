import { randomUUID } from 'node:crypto'
import { handwriting } from '../../apps/server/test-support/people.ts'
import { inventedFamily } from '../invented-family.ts'
import { type Answer, ask } from './retrying-client.ts'

/** What the writers were told, to be held against what is there in the end. */
export interface Ledger {
  readonly submissions: { readonly caseId: string; readonly number: string; readonly key: string }[]
  readonly documents: string[]
  /** Writes that had been acknowledged and were gone when the next one built on them. */
  readonly vanished: string[]
  /** Submissions whose acknowledgement came only from the idempotency key, on a second try. */
  replayed: number
}

export const emptyLedger = (): Ledger => ({ submissions: [], documents: [], vanished: [], replayed: 0 })

export interface Writing {
  readonly address: string
  readonly tokens: readonly string[]
  readonly ledger: Ledger
  isOver(): boolean
}

/** Writers side by side, each filling in and sending one application after another until it is over. */
export async function write(writing: Writing, writers: number): Promise<void> {
  const photo = await handwriting()
  const work = async (_: unknown, writer: number) => {
    for (let n = writer; !writing.isOver(); n += writers) {
      const token = writing.tokens[n % writing.tokens.length] ?? ''
      await applyOnce({ ...writing, token, photo, family: n })
    }
  }
  await Promise.all(Array.from({ length: writers }, work))
}

interface One extends Omit<Writing, 'tokens' | 'isOver'> {
  readonly token: string
  readonly photo: Buffer
  /** Which of the invented families; no two applications share a member. */
  readonly family: number
}

async function applyOnce(one: One): Promise<void> {
  const { address, token, ledger } = one
  const asking = { address, token }
  const begun = await ask('startDraft', { ...asking, body: { programmes: ['dibao'] }, key: randomUUID() })
  const draftId = String(acknowledged(begun, 'startDraft')['draftId'])
  const pages = {
    ...inventedFamily(one.family),
    documents: [{ documentId: await upload(one, 'id-card-front'), kind: 'id-card-front', memberKey: 'm1' }],
  }
  for (const [page, content] of Object.entries(pages)) {
    const body = { content, resumeAt: page }
    const saved = await ask('saveDraftPage', { ...asking, params: { draftId, page }, body, key: randomUUID() })
    if (saved.status === 404) return void ledger.vanished.push(`draft ${draftId}`)
    acknowledged(saved, `saveDraftPage ${page}`)
  }
  await send(one, draftId)
}

async function send(one: One, draftId: string): Promise<void> {
  const { address, token, ledger } = one
  const key = randomUUID()
  const body = { declarationAccepted: true, signature: await upload(one, 'signature') }
  const sent = await ask('submitApplication', { address, token, params: { draftId }, body, key })
  // A draft, a page or a paper that was acknowledged and is missing now.
  if (sent.status === 404 || sent.body['code'] === 'invalid-input') return void ledger.vanished.push(`draft ${draftId}`)
  const { caseId, number } = acknowledged(sent, 'submitApplication')
  ledger.submissions.push({ caseId: String(caseId), number: String(number), key })
  if (sent.replayed) ledger.replayed += 1
}

async function upload({ address, token, photo, ledger }: One, kind: string): Promise<string> {
  const form = new FormData()
  form.set('kind', kind)
  form.set('file', new Blob([new Uint8Array(photo)], { type: 'image/png' }), 'photo.png')
  const documentId = String(
    acknowledged(await ask('uploadDocument', { address, token, body: form }), 'upload')['documentId'],
  )
  ledger.documents.push(documentId)
  return documentId
}

function acknowledged(answer: Answer, what: string): Record<string, unknown> {
  if (answer.status < 300) return answer.body
  throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`)
}
