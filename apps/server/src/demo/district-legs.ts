import { spotCheckMandatory, steps, system, takeStep, wakesOn } from '@jzt/casework'
import { quotable, verdictOn } from '@jzt/rules'
import { findAssessment } from '../assessment/index.ts'
import { saveStep } from '../casework/index.ts'
import { stepContext } from '../steps/index.ts'
import { keepTime } from './past.ts'
import { grantForm, handedOver, signed } from './sheets.ts'
import { later, look, take, today, type Walk } from './walk.ts'

/** The draw stands; the papers are read, and nobody has been to the home yet. */
export async function review(walk: Walk): Promise<void> {
  const words = '材料齐全，调查程序完整，公示期满无异议'
  await take(walk, 'district-review', walk.hands.districtClerk, { complete: true, words })
}

/** Drawn and near-kin cases are visited by somebody else of the district. */
async function spotCheck(walk: Walk): Promise<void> {
  if (!walk.file.spotCheck?.drawn && !spotCheckMandatory(walk.file)) return
  const checked = { visitedOn: today(walk), agrees: true, words: '入户情况与镇街调查一致' }
  await take(walk, 'spot-check', walk.hands.secondDistrictClerk, checked)
}

export async function decide(walk: Walk): Promise<void> {
  await review(walk)
  later(walk, 1)
  await spotCheck(walk)
  const { hands, file } = walk
  const include = file.opinion?.include === true
  await take(walk, 'confirmation-meeting', hands.secondDistrictClerk, {
    on: today(walk),
    members: [hands.secondDistrictClerk.name, hands.districtClerk.name, hands.districtHead.name],
    recommendation: include ? 'confirm' : 'refuse',
    minutes: '逐户审议，一致同意初审意见',
  })
  const signature = await signed(walk)
  if (include && file.opinion) {
    await take(walk, 'confirm', hands.districtHead, { ...grantForm(file.opinion), signature })
    return
  }
  await take(walk, 'refuse', hands.districtHead, { ...(await whyRefused(walk)), signature })
}

/** What the district writes on a no: the conditions of what was asked for that this family misses, and the article of the first. */
async function whyRefused({ equipment, tx, file }: Walk): Promise<{ reason: string; article: string }> {
  const told = (await findAssessment(equipment, tx, file))?.told
  const asked = (told?.asked ?? []).flatMap((one) => (told ? (verdictOn(told.assessment, one) ?? []) : []))
  const missed = asked.flatMap(({ conditions }) => conditions.filter(({ met }) => met === 'no'))
  const [first] = missed
  if (!first) throw new Error(`${file.number}: nothing that was asked for is missed`)
  const titles = new Set(missed.map(({ ruleId, title }) => plainReasons[ruleId] ?? `“${title}”没有达到`))
  return { reason: [...titles].join('；'), article: quotable(first.basis) }
}

const plainReasons: Readonly<Record<string, string>> = {
  'dibao.income-below-standard': '家庭人均收入不低于当地低保标准',
  'property.within-rule': '家庭财产不符合规定',
}

export async function deliver(walk: Walk): Promise<void> {
  later(walk, 1)
  await take(walk, 'deliver-decision', walk.hands.clerk, { applicant: handedOver(walk) })
}

export async function publish(walk: Walk): Promise<void> {
  later(walk, 1)
  await take(walk, 'publish', walk.hands.clerk, { on: today(walk) })
}

/** The day on which the clock found the end of the recognition near, and told the household. */
export async function remind(walk: Walk): Promise<void> {
  const { equipment, tx, file, past } = walk
  const day = wakesOn(file)
  if (!day) throw new Error(`${walk.family.key}: nothing ends by itself`)
  past.clock.goTo(day)
  await keepTime(equipment, tx)
  const taken = takeStep(steps['remind-renewal'], file, {}, stepContext(equipment, system))
  if (!taken.ok) throw new Error(`${walk.family.key} on ${day}: ${taken.refusal.code}`)
  await saveStep(equipment, tx, file, taken, system)
  await look(walk)
}
