import { grantsOf } from '@jzt/casework'
import { fen, programmeWords } from '@jzt/kernel'
import { object } from '../publicity/index.ts'
import { citizenOf } from './apply.ts'
import { grantForm, signed } from './sheets.ts'
import { afterNotice, later, take, today, type Walk } from './walk.ts'

/** A neighbour whom the sandbox does not know, and nobody else. */
const neighboursPhone = '19900009990'

/** Another clerk than the one who surveyed. */
export async function opinion(walk: Walk): Promise<void> {
  later(walk, 1)
  const { surveyResult } = walk.file
  const include = surveyResult?.eligible === true
  const grant = include ? grantForm(surveyResult) : { amountFen: fen(0) }
  const granted = grantsOf(surveyResult).map(({ programme }) => programmeWords[programme])
  const name = granted.join('、') || programmeWords[walk.file.programme]
  const reason = include ? `符合${name}条件，建议纳入` : `不符合${name}条件，建议不予纳入`
  const signature = await signed(walk)
  await take(walk, 'first-review-opinion', walk.hands.secondClerk, { include, ...grant, reason, signature })
}

export async function publicise(walk: Walk): Promise<void> {
  later(walk, 1)
  await take(walk, 'publicise', walk.hands.village[0], { postedOn: today(walk) })
}

export async function objectTo(walk: Walk): Promise<void> {
  later(walk, 2)
  const { equipment, tx, file } = walk
  const publicityId = file.publicities.at(-1)?.id ?? ''
  const { id: citizen } = await citizenOf(equipment, neighboursPhone)
  const words = '听说他家还有别的收入，请再核实一下'
  const objected = await object(equipment, tx, { publicityId, citizen, words, newFacts: true })
  if (!objected.ok) throw new Error(`${walk.family.key} objection: ${objected.refusal.code}`)
}

export async function report(walk: Walk): Promise<void> {
  afterNotice(walk)
  await take(walk, 'report', walk.hands.head, { signature: await signed(walk) })
}
