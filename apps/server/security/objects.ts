import type { Case } from '@jzt/casework'
import { type CitizenId, type OfficerId, plainDate } from '@jzt/kernel'
import { familyByKey } from '@jzt/sandbox/people'
import { findCase } from '../src/casework/index.ts'
import { keepDocument } from '../src/documents/index.ts'
import { submit } from '../src/intake/index.ts'
import { issueNotice } from '../src/notice/index.ts'
import { newId } from '../src/platform/ids.ts'
import { inScope, scopeOf, wholeCity } from '../src/platform/scope.ts'
import { addDraft } from '../src/policy/draft-store.ts'
import { addBatch } from '../src/rise/batch-store.ts'
import { addSimulation } from '../src/simulation/office/simulation-store.ts'
import { addEntry } from '../src/special-hardship/list-store.ts'
import { applied, publicised, type Road, takeForTest } from '../test-support/case-road.ts'
import { applicationOf } from '../test-support/family-application.ts'
import type { House } from '../test-support/house.ts'
import { handwriting } from '../test-support/people.ts'
import { officerAt } from './actors.ts'
import type { Concerned } from './answers.ts'

const concernedBy = (name: string, file: Case): Concerned => ({
  name,
  caseId: file.id,
  applicant: file.applicant,
  ...(file.agent ? { agent: file.agent } : {}),
  town: file.town,
  registeredVillage: file.registeredVillage,
  livingVillage: file.livingVillage,
  relatives: file.relatives,
})

/** A family at home in 华一坡社区, on the board of its village. */
export async function familyAtHome(
  house: House,
  citizen: CitizenId,
  family = 'case-1',
): Promise<Concerned & { publicityId: string }> {
  const road = await publicised(house, family, citizen)
  const file = await road.file()
  return { ...concernedBy('a family at home', file), publicityId: file.publicities[0]?.id ?? '' }
}

/** A family registered in 石船镇 that lives in 两路口街道 (人户分离). */
export async function familyLivingElsewhere(house: House, citizen: CitizenId): Promise<Concerned> {
  const road = await applied(house, 'registered-elsewhere', citizen)
  return concernedBy('a family that lives elsewhere', await road.file())
}

/** A family with a declared relative among the officers of its town. */
export async function familyOfAnOfficer(house: House, citizen: CitizenId, relative: string): Promise<Concerned> {
  const road: Road = await applied(house, 'case-11', citizen)
  for (const { id: memberId } of (await road.file()).members)
    await takeForTest(road, 'record-authorisation', () => ({ memberId }))
  await road.send('accept', { nearKinConfirmed: true, relatives: [relative as OfficerId] }, road.seat('town-head'))
  return concernedBy('a family of an officer', await road.file())
}

/** An old woman without a phone, for whom a helper has applied. */
export async function helpedFamily(house: House, helper: CitizenId): Promise<Concerned> {
  const { equipment } = house
  const signature = await paperOf(house, helper, 'signature')
  const mandate = {
    helperName: '帮办员',
    helperRelation: 'grid-worker' as const,
    helperPhone: '13900000003',
    reason: 'no-phone' as const,
  }
  const pages = { ...applicationOf(familyByKey('widow-82')), mandate, documents: [] }
  const draft = {
    draftId: newId(),
    programmes: ['dibao' as const],
    savedAt: equipment.clock.now().toISOString(),
    version: 1,
    resumeAt: '',
    pages,
  }
  const sent = await inScope(equipment.db, scopeOf({ kind: 'citizen', id: helper }), (tx) =>
    submit(equipment, tx, { draft, signature, citizen: helper }),
  )
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
  const { state } = await inScope(equipment.db, wholeCity, (tx) =>
    tx.selectFrom('caseFile').select('state').where('caseId', '=', sent.receipt.caseId).executeTakeFirstOrThrow(),
  )
  return concernedBy('a family with a helper', state as unknown as Case)
}

/** A photo that a citizen has uploaded, cleaned, sealed and stored like any other. */
export async function paperOf(house: House, citizen: CitizenId, kind: string, file?: Concerned): Promise<string> {
  const { equipment } = house
  const content = await handwriting()
  const row = file && (await householdOf(house, file.caseId))
  const kept = await keepDocument(
    equipment,
    { content, kind, uploadedBy: { kind: 'citizen', id: citizen }, ...(row ? { file: row } : {}) } as never,
    (write) => inScope(equipment.db, scopeOf({ kind: 'citizen', id: citizen }), write),
  )
  if (!kept.ok) throw new Error(kept.code)
  return kept.documentId
}

/** A written word of the office on the case of a family, as every family gets one. */
export const noticeOf = ({ equipment }: House, { caseId }: Concerned): Promise<string> =>
  inScope(equipment.db, wholeCity, async (tx) => {
    const file = await findCase(tx, caseId)
    if (!file) throw new Error('no such case')
    const paragraphs = [{ heading: '结果', sentences: ['您的申请已经受理。'] }]
    return issueNotice(equipment, tx, file, { kind: 'acceptance', title: '受理通知书', paragraphs })
  })

export const householdOf = ({ equipment }: House, caseId: string) =>
  inScope(equipment.db, wholeCity, (tx) =>
    tx.selectFrom('caseDirectory').select(['hid', 'caseId']).where('caseId', '=', caseId).executeTakeFirstOrThrow(),
  )

/** A value that a district may set for itself. */
export const aChange = {
  name: 'property.vehicle-value-exempt' as const,
  from: plainDate('2027-01-01'),
  to: null,
  value: 1_000_000,
  document: '某区通知',
  rank: 'district-notice' as const,
  verified: false,
}

/** A draft of a district's own parameters, by somebody of it. */
export async function parameterDraftOf(house: House, division: string): Promise<string> {
  const { id } = await officerAt(house, 'district-clerk', division, 'drafter')
  const written = { title: '草案', changes: [aChange], by: id, at: house.equipment.clock.now() }
  return inScope(house.equipment.db, wholeCity, (tx) => addDraft(tx, division, written))
}

/** A batch of a district that has still to be computed, under a pack of the city. */
export async function riseBatchOf(house: House, division: string): Promise<string> {
  const publisher = await officerAt(house, 'city', '50', 'publisher')
  const drafter = await officerAt(house, 'city', '50', 'city-drafter')
  const at = house.equipment.clock.now()
  return inScope(house.equipment.db, wholeCity, async (tx) => {
    const draftId = await addDraft(tx, '50', { title: '草案', changes: [aChange], by: drafter.id, at })
    const packId = newId()
    const two = { draftedBy: drafter.id, publishedBy: publisher.id }
    const days = { effectiveFrom: '2027-01-01', publishedOn: house.equipment.clock.today(), publishedAt: at }
    const pack = { packId, draftId, number: 1, division: '50', title: '草案', changes: '[]' }
    await tx
      .insertInto('parameterPack')
      .values({ ...pack, ...two, ...days })
      .execute()
    const batchId = await addBatch(tx, { packId, division, effectiveFrom: plainDate('2027-01-01') })
    if (!batchId) throw new Error('no batch')
    return batchId
  })
}

/** A simulation that somebody of a district has started. */
export async function simulationOf(house: House, division: string): Promise<string> {
  const { id } = await officerAt(house, 'district-clerk', division, 'simulating')
  const asked = { population: 'city', draftId: null, reforms: [], startedBy: id } as const
  const added = await inScope(house.equipment.db, wholeCity, (tx) =>
    addSimulation(tx, { ...asked, division, startedAt: house.equipment.clock.now() }),
  )
  if (!added) throw new Error('another simulation is running')
  return added.simulationId
}

/** Somebody to be put on the list of people in special hardship. */
export const aHardPressedPerson = {
  name: '甲',
  idNumber: familyByKey('case-11').members[0].idNumber,
  ground: '独自照顾两个老人',
  listedOn: plainDate('2026-09-01'),
}

/** A person on the list of a town. */
export async function hardshipEntryOf(house: House, town: string): Promise<string> {
  const { id: by } = await officerAt(house, 'town-head', town, 'keeper')
  const { idNumber } = familyByKey('case-12').members[0]
  const entryId = await inScope(house.equipment.db, wholeCity, (tx) =>
    addEntry(house.equipment, tx, { ...aHardPressedPerson, idNumber, town, by: by as OfficerId }),
  )
  if (!entryId) throw new Error('no entry')
  return entryId
}
