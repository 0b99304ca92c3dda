import { type Case, foundIn, unsettledQueries } from '@jzt/casework'
import type { StepBody } from '@jzt/contract'
import { fen, type MemberId } from '@jzt/kernel'
import { findAssessment } from '../assessment/index.ts'
import { circuitBreaker, httpConnector, workQuery } from '../verification/index.ts'
import { grantForm, handedOver, paperOf, signed } from './sheets.ts'
import { later, take, today, type Walk } from './walk.ts'

export async function startInvestigation(walk: Walk): Promise<void> {
  later(walk, 1)
  await take(walk, 'start-investigation', walk.hands.clerk, {})
}

/** A register in the demo answers at once or not at all: nobody starts the demo city to watch it wait. */
const patience = { timeoutMs: 1_500, maxBytes: 1_000_000 }

/** The registers are asked over HTTP, as the workers do it, on the day on which the questions were put. */
export async function askRegisters(walk: Walk): Promise<void> {
  const { equipment, past } = walk
  const outside = {
    connector: httpConnector(equipment.config.registers, patience),
    breaker: circuitBreaker(equipment.clock.now),
  }
  await Promise.all(past.takeQueries().map((keys) => workQuery(equipment, outside, keys)))
}

/** Two people of the village visit the home. */
export async function visit(walk: Walk): Promise<void> {
  later(walk, 2)
  const { hands, file, family } = walk
  const [first, second] = hands.village
  const photo = await paperOf(walk, 'visit-photo', first)
  await take(walk, 'record-visit', first, {
    kind: 'home',
    visitedAt: `${today(walk)}T10:30:00+08:00`,
    companion: second.id,
    place: { line: family.addressLine },
    livesThere: true,
    membersSeen: file.members.slice(0, 1).map(({ id }) => id),
    housing: family.members.some(({ dwellings }) => dwellings) ? 'own' : 'public-rental',
    housingWords: '房屋简单整洁，家具家电陈旧',
    healthWords: '与申报一致',
    workWords: '与申报一致',
    incomeObserved: [],
    propertyObserved: [],
    ...foundOnTheSpot(walk),
    agreesWithDeclaration: true,
    photos: [{ documentId: photo, kind: 'visit-photo' }],
    signatures: [await signed(walk)],
  })
}

/** What the other programmes need to know, and only a visit can find. */
function foundOnTheSpot({ family, file }: Walk): Partial<StepBody<'record-visit'>> {
  const { asks = [], need, supporters = [] } = family
  const [first] = file.members
  if (asks.includes('tekun') && first)
    return {
      selfCare: [{ memberId: first.id, ...selfCareOf(family) }],
      labour: [{ memberId: first.id, able: false, words: '年老体弱，没有劳动能力' }],
      supporters: supporters.map(({ key, name }) => ({
        key,
        name,
        unable: true,
        words: '本人重度残疾，村（社区）证明',
      })),
      supportersClear: true,
    }
  if (!need) return {}
  return {
    hardship: {
      kind: need.kind,
      situation: 'accident',
      affectedPersons: file.members.length,
      aidedForSameCause: false,
      aidReceivedThisYearFen: fen(0),
      words: '派出所接警记录、社区证明',
    },
  }
}

const selfCareOf = ({ members: [first] }: Walk['family']) => {
  const isInBed = first.occupation === 'unable'
  return { eats: true, dresses: !isInBed, getsUp: !isInBed, usesToilet: !isInBed, walks: false, washes: false }
}

export async function assess(walk: Walk): Promise<void> {
  later(walk, 1)
  await take(walk, 'assess', walk.hands.clerk, {})
}

type StandIn = StepBody<'stand-in-evidence'>
type Outcome = StepBody<'resolve-finding'>['outcome']

/** What a register says and the family did not is taken over; where the register knows nothing, the statement stands. */
const outcomeOf = ({ code }: Case['findings'][number]): Outcome => {
  if (code === 'member-in-another-case') return 'irrelevant'
  return /not-declared|differs|below|undeclared/.test(code) ? 'register-stands' : 'statement-stands'
}

async function resolveFindings(walk: Walk): Promise<void> {
  for (const finding of walk.file.findings.filter(({ resolved }) => !resolved)) {
    const outcome = outcomeOf(finding)
    const reason = '已向申请人和邻居核实，情况属实'
    await take(walk, 'resolve-finding', walk.hands.clerk, { findingId: finding.id, outcome, reason })
  }
}

/** Where a register does not cover somebody, a letter, a statement and the visit stand in, with two signatures. */
async function standIn(walk: Walk): Promise<void> {
  const { hands, file } = walk
  for (const key of unsettledQueries(file)) {
    const [register, memberId] = key.split(':') as [StandIn['register'], MemberId]
    const letter = await paperOf(walk, 'evidence', hands.clerk)
    const statement = await paperOf(walk, 'evidence', walk.citizen)
    const visitId = file.visits.at(-1)?.id ?? ''
    const words = '户籍在外地，凭外地村委会来函、本人声明和入户调查认定'
    await take(walk, 'stand-in-evidence', hands.clerk, { register, memberId, letter, statement, visitId, words })
    const standInId = walk.file.standIns.at(-1)?.id ?? ''
    await take(walk, 'countersign-stand-in', hands.head, { standInId, signature: await signed(walk) })
  }
}

/** The findings are cleared up, the rules run again, and the clerk signs what they found. */
export async function surveyResult(walk: Walk): Promise<void> {
  await standIn(walk)
  await assess(walk)
  if (walk.file.findings.some(({ resolved }) => !resolved)) {
    await resolveFindings(walk)
    await take(walk, 'assess', walk.hands.clerk, {})
  }
  const { assessment } = walk.file
  if (!assessment?.decided) {
    const kept = await findAssessment(walk.equipment, walk.tx, walk.file)
    throw new Error(
      `${walk.family.key}: the rules cannot decide, ${JSON.stringify(kept?.assessment.missing)} ${JSON.stringify(walk.file.findings)}`,
    )
  }
  const found = foundIn(walk.file, assessment)
  const grant = found?.programme ? { eligible: true, ...grantForm(found) } : { eligible: false, amountFen: fen(0) }
  await take(walk, 'survey-result', walk.hands.clerk, { ...grant, signature: await signed(walk) })
}

export async function notifyIneligible(walk: Walk): Promise<void> {
  await take(walk, 'notify-ineligible', walk.hands.clerk, { receipt: handedOver(walk) })
}

/** A family that is told 不符合 gives up its five days, so that the case goes on. */
export async function tellIfIneligible(walk: Walk): Promise<void> {
  if (walk.file.surveyResult?.eligible) return
  await notifyIneligible(walk)
  later(walk, 1)
  await take(walk, 'waive-contest', walk.citizen, {})
}

export async function contest(walk: Walk): Promise<void> {
  later(walk, 2)
  const words = '上班要转两趟车，每月交通费没有扣除'
  await take(walk, 'contest', walk.citizen, { words, documents: [], needsHelp: true })
}
