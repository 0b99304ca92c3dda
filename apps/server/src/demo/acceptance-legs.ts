import { standingLimits, steps, system, takeStep } from '@jzt/casework'
import { saveStep } from '../casework/index.ts'
import { stepContext } from '../steps/index.ts'
import { signEverybody } from './authorise.ts'
import { handedOver, paperOf } from './sheets.ts'
import { later, take, type Walk } from './walk.ts'

/** The family signs and the clerk calls, on the first working day. */
export async function contact(walk: Walk): Promise<void> {
  await signEverybody(walk)
  const words = '已告知申请条件和办理程序'
  await take(walk, 'contact', walk.hands.clerk, { channel: 'phone', outcome: 'reached', words })
}

export async function accept(walk: Walk): Promise<void> {
  later(walk, 1)
  const nearKinConfirmed = walk.file.declaredNearKin
  await take(walk, 'accept', walk.hands.clerk, { nearKinConfirmed })
}

/** Once, in writing, everything that is missing: here the photo of the identity card. */
export async function askForSupplement(walk: Walk): Promise<void> {
  await contact(walk)
  later(walk, 1)
  const words = '请补拍申请人身份证人像面，照片要清楚完整'
  const gaps = [{ kind: 'document' as const, what: 'id-card-front', words }]
  await take(walk, 'request-supplement', walk.hands.clerk, { gaps })
}

export async function serve(walk: Walk): Promise<void> {
  later(walk, 1)
  await take(walk, 'serve-supplement-notice', walk.hands.clerk, handedOver(walk))
}

/** The family brings what was asked for; the town has two fresh working days. */
export async function supplement(walk: Walk): Promise<void> {
  later(walk, 2)
  const kind = 'id-card-front' as const
  const documentId = await paperOf(walk, kind, walk.citizen, 'm1')
  const documents = [{ documentId, kind, memberKey: 'm1' }]
  await take(walk, 'supplement', walk.citizen, { documents, answers: [] })
}

export async function withdraw(walk: Walk): Promise<void> {
  later(walk, 1)
  await take(walk, 'withdraw', walk.citizen, { reason: '找到了工作，不再申请' })
}

/** Nobody came with the papers, and the clock of that day closes the case. */
export async function lapse(walk: Walk): Promise<void> {
  const { equipment, tx, file } = walk
  later(walk, standingLimits.supplementWorkdays + 1)
  const lapsed = takeStep(steps.lapse, file, {}, stepContext(equipment, system))
  if (!lapsed.ok) throw new Error(`${walk.family.key} lapses: ${lapsed.refusal.code}`)
  await saveStep(equipment, tx, file, lapsed, system)
}
