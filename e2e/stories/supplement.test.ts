import { familyByKey } from '@jzt/sandbox'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applicationOf } from '../../apps/server/test-support/family-application.ts'
import { type House, openHouse } from '../../apps/server/test-support/house.ts'
import { authoriseAll, type Office, progressOf, staffOffice, step } from '../../apps/server/test-support/office.ts'
import { type CitizenFace, signInCitizen } from '../../apps/server/test-support/people.ts'
import { until } from '../support/calendar.ts'

let house: House
let office: Office

beforeAll(async () => {
  house = await openHouse()
  office = await staffOffice(house, '500103004002')
})
afterAll(async () => house?.close())

const family = familyByKey('case-2a')

/** Sends an application in which the photo of the identity card is missing. */
async function applyWithoutCard(citizen: CitizenFace) {
  const { draftId } = await citizen.call('startDraft', { body: { programmes: ['dibao'] } })
  for (const [page, content] of Object.entries(applicationOf(family))) {
    await citizen.call('saveDraftPage', { params: { draftId, page: page as never }, body: { content, resumeAt: page } })
  }
  return citizen.call('submitApplication', {
    params: { draftId },
    body: { declarationAccepted: true, signature: (await citizen.paper('signature')) as never },
  })
}

const gap = { kind: 'document', what: 'id-card-front', words: '请补拍身份证正面照片' }
const served = (on: string) => ({ method: 'in-person', receivedBy: 'applicant', on })

test('缺身份证照片：一次性告知，送达后十个工作日内没有补齐，视为放弃；再申请时填过的都在', async () => {
  const citizen = await signInCitizen(house.sandbox, office.address, family.members[0].phone ?? '')
  const { caseId } = await applyWithoutCard(citizen)
  await authoriseAll(office, citizen, caseId, family)
  await expect(step(office.clerk, caseId, 'accept', { nearKinConfirmed: false })).rejects.toMatchObject({
    problem: { code: 'documents-missing', detail: '还缺：申请人的身份证正面照片' },
  })
  await step(office.clerk, caseId, 'request-supplement', { gaps: [gap] })

  until(house, '2026-10-30')
  await house.sweep()
  expect((await progressOf(citizen, caseId)).stage).toBe('supplementing')

  await step(office.clerk, caseId, 'serve-supplement-notice', served('2026-10-30'))
  expect((await progressOf(citizen, caseId)).gaps).toEqual([gap])
  until(house, '2026-11-13')
  await house.sweep()
  expect((await progressOf(citizen, caseId)).stage).toBe('supplementing')
  until(house, '2026-11-14')
  await house.sweep()
  expect(await progressOf(citizen, caseId)).toMatchObject({ stage: 'closed', closed: { kind: 'lapsed' } })

  const again = await citizen.call('startDraft', { body: { programmes: ['dibao'] } })
  expect(again.pages.members).toHaveLength(2)
}, 120_000)

test('按时补齐：镇街从补齐那天起另有两个工作日受理', async () => {
  const citizen = await signInCitizen(house.sandbox, office.address, '19900009101')
  const { caseId } = await applyWithoutCard(citizen)
  await authoriseAll(office, citizen, caseId, family)
  await step(office.clerk, caseId, 'request-supplement', { gaps: [gap] })
  await step(office.clerk, caseId, 'serve-supplement-notice', served(house.equipment.clock.today()))
  const { version } = await progressOf(citizen, caseId)
  const documents = [{ documentId: await citizen.paper('id-card-front'), kind: 'id-card-front' }]
  const progress = await citizen.call('takeMyStep', {
    params: { caseId, step: 'supplement' },
    body: { version, input: { documents, answers: [] } },
  })
  expect(progress.stage).toBe('submitted')
  await step(office.clerk, caseId, 'accept', { nearKinConfirmed: false })
}, 120_000)
