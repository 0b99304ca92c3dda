import type { ParameterChangeBody, Reply } from '@jzt/contract'
import { type Fen, type MemberId, plainDate } from '@jzt/kernel'
import {
  assessHousehold,
  type HouseholdFacts,
  householdWithNothing,
  known,
  type MemberFacts,
  memberWithNothing,
  tell,
} from '@jzt/rules'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accepted, citizenOf, handed, type Road, reported, takeForTest, visited } from '../../test-support/case-road.ts'
import { type House, openHouse } from '../../test-support/house.ts'
import { type OfficerFace, seatsIn } from '../../test-support/people.ts'
import { foundIn } from '../assessment/assess-case.ts'
import { keepAssessment } from '../assessment/assessment-store.ts'
import { listEntitlements } from '../benefit/index.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { parametersInForce } from '../policy/index.ts'
import { sweepRises } from './sweep.ts'

let house: House
let clerk: OfficerFace
let head: OfficerFace
let second: OfficerFace
let family: Road
let before: { readonly tekun: number; readonly dibao: number }
const params = { batchId: '' }

beforeAll(async () => {
  house = await openHouse()
  const { seat } = await seatsIn(house)
  clerk = await seat('clerk', 'district-clerk', '500103')
  head = await seat('head', 'district-head', '500103')
  second = await seat('head-2', 'district-head', '500103')
  const { id } = await citizenOf(house, '13900000011')
  const asking = { programmes: ['tekun' as const, 'dibao' as const] }
  family = await accepted(house, 'case-12', id, { asking, supporters: [] })
  await visited(family)
  await assessTwo(family)
  await paidBoth(family)
  await publish(await seat('city-a', 'city', '50'), await seat('city-b', 'city', '50'))
}, 120_000)
afterAll(() => house.close())

const fact = <const Value>(value: Value) => known(value, 'verified')

/** A son with 500 yuan a month, and his father-in-law of 81, who has nobody who must support him. */
function sonAndFatherInLaw([son, old]: readonly MemberId[]): HouseholdFacts {
  const person = (id: MemberId | undefined, label: string, facts: Partial<MemberFacts>): MemberFacts => ({
    ...memberWithNothing(id ?? '', label, 'verified'),
    ...facts,
  })
  const alone = {
    eatsAlone: fact(true),
    dressesAlone: fact(true),
    getsUpAlone: fact(true),
    usesToiletAlone: fact(true),
  }
  return {
    ...householdWithNothing('verified'),
    standardArea: fact('urban'),
    members: [
      person(son, '申请人', {
        relation: fact('applicant'),
        birth: fact(plainDate('1980-01-01')),
        wage: fact(50_000 as Fen),
      }),
      person(old, '岳父', {
        relation: fact('parent-in-law'),
        monthsTogether: fact(60),
        birth: fact(plainDate('1945-01-01')),
        ...alone,
        walksAlone: fact(true),
        washesAlone: fact(true),
      }),
    ],
  }
}

const assessTwo = (road: Road) =>
  takeForTest(road, 'assess', async (tx, file, { newId: id, today }) => {
    const facts = sonAndFatherInLaw(file.members.map((member) => member.id))
    const { asked } = file
    const parameters = await parametersInForce(tx, today, file.town)
    const assessment = assessHousehold(facts, today, { parameters, asked })
    await keepAssessment(road.house.equipment, tx, file, { id, facts, asked, parameters, assessment })
    return { ...foundIn(tell(assessment, { facts, on: today, asked, parameters })), findings: [] }
  })

/** Signed as the rules found it, decided, served and published. */
async function paidBoth(road: Road): Promise<void> {
  const [clerkOfTown, signature] = [road.seat('town-clerk'), () => road.signature()]
  const [tekun, dibao] = (await road.file()).assessment?.grants ?? []
  if (tekun?.programme !== 'tekun' || dibao?.programme !== 'dibao') throw new Error('the rules found something else')
  before = { tekun: tekun.amountFen, dibao: dibao.amountFen }
  const signed = { ...tekun, members: [...(tekun.members ?? [])], also: [dibao] } as never as { amountFen: Fen }
  await road.send('survey-result', { eligible: true, ...signed, signature: await signature() }, clerkOfTown)
  const opinion = { include: true, ...signed, reason: '经调查核实', signature: await signature() }
  await road.send('first-review-opinion', opinion, clerkOfTown)
  await road.send('publicise', { postedOn: house.equipment.clock.today() }, road.seat('village'))
  await reported(road)
  const confirmation = { ...signed, reason: '经合议', signature: await signature() }
  await road.send('confirm', confirmation, road.seat('district-head'))
  const today = house.equipment.clock.today()
  await road.send('deliver-decision', { applicant: handed(today) }, clerkOfTown)
  await road.send('publish', { on: today }, clerkOfTown)
}

/** From November on: 低保 800 yuan, 特困 1,040. */
async function publish(drafter: OfficerFace, publisher: OfficerFace): Promise<void> {
  const change = (name: string, value: number): ParameterChangeBody => ({
    name,
    from: plainDate('2026-11-01'),
    to: null,
    value,
    document: '渝民规〔2026〕1号',
    rank: 'normative-document',
    verified: true,
  })
  const changes = [change('standard.urban', 80_000), change('tekun.base', 104_000)]
  const draft = await drafter.call('startParameterDraft', { body: { title: '2026年标准', changes } })
  const { draftId: parameterDraftId, version } = draft
  await publisher.call('publishParameterDraft', { params: { parameterDraftId }, body: { version } })
}

async function until(state: Reply<'getRiseBatch'>['batch']['state']): Promise<Reply<'getRiseBatch'>['batch']> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const [batch] = (await clerk.call('listRiseBatches')).batches
    if (batch?.state === state) return batch
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the batch never became ${state}`)
}
const show = (what: 'sample' | 'raise' | 'review') => clerk.call('getRiseBatch', { params, query: { show: what } })
const monthsOf = async () => {
  const file = await family.file()
  const rows = await inScope(house.equipment.db, wholeCity, (tx) => listEntitlements(tx, file))
  return rows.map(({ programme, month, amountFen }) => [programme, month, amountFen])
}

test('特困的一份由系统调高；其余成员的低保交人工复核，写明家中另有特困人员', async () => {
  const { batchId, counts } = await until('preview')
  params.batchId = batchId
  expect(counts).toMatchObject({ raise: 1, review: 1 })
  const rise = { programme: 'tekun', beforeFen: before.tekun, afterFen: before.tekun + 3_900 }
  expect((await show('raise')).rows).toMatchObject([rise])
  const { rows } = await show('review')
  expect(rows).toMatchObject([
    { caseId: family.caseId, programme: 'dibao', beforeFen: before.dibao, reason: expect.stringContaining('另有特困') },
  ])
  expect(rows[0]).not.toHaveProperty('afterFen')
})

test('同意以后只调特困的一份：低保的金额、账上的行、通知都不动', async () => {
  const { clock } = house.equipment
  while (clock.today() < '2026-11-01') clock.aheadDays += 1
  await sweepRises(house.equipment)
  await until('ready')
  const sample = (await show('sample')).rows
  expect(sample.map(({ programme }) => programme)).toEqual(['tekun'])
  for (const { caseId } of sample)
    await clerk.call('checkRiseSample', { params: { ...params, caseId: caseId as never }, body: { agrees: true } })
  await head.call('proposeRiseRelease', { params, body: {} })
  await second.call('releaseRiseBatch', { params, body: {} })
  expect((await until('done')).counts).toMatchObject({ raise: 1, adjusted: 1, review: 1 })
  const file = await family.file()
  const afterFen = before.tekun + 3_900
  expect(file.benefit).toMatchObject({ programme: 'tekun', amountFen: afterFen })
  expect(file.otherBenefits).toMatchObject([{ programme: 'dibao', amountFen: before.dibao }])
  expect(file.adjustments).toMatchObject([{ programme: 'tekun', ground: 'standard-raised', from: '2026-11' }])
  expect(await monthsOf()).toEqual([
    ['dibao', '2026-09', before.dibao],
    ['tekun', '2026-10', before.tekun],
    ['tekun', '2026-11', afterFen],
  ])
  const notices = await house.equipment.db
    .selectFrom('notice')
    .select('kind')
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .where('kind', '=', 'adjustment')
    .execute()
  expect(notices).toHaveLength(1)
  const list = await head.call('getRiseList', { params })
  expect(list).toMatchObject({ month: '2026-11', totalFen: afterFen + before.dibao })
})
