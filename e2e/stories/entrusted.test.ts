import { familyByKey } from '@jzt/sandbox'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applicationOf } from '../../apps/server/test-support/family-application.ts'
import { type House, openHouse } from '../../apps/server/test-support/house.ts'
import {
  confirm,
  deliver,
  investigate,
  type Office,
  progressOf,
  publicise,
  staffOffice,
} from '../../apps/server/test-support/office.ts'
import { signInCitizen } from '../../apps/server/test-support/people.ts'

let house: House
let office: Office

beforeAll(async () => {
  house = await openHouse()
  office = await staffOffice(house, '500103001011')
})
afterAll(async () => house?.close())

test('网格员替没有手机的 82 岁老人申请：本人手写加现场照片授权，帮办人的验证码不能代替', async () => {
  const [widow, helper] = [familyByKey('widow-82'), familyByKey('grid-worker')]
  const citizen = await signInCitizen(house.sandbox, office.address, helper.members[0].phone ?? '')
  const { draftId } = await citizen.call('startDraft', { body: { programmes: ['dibao'] } })
  const mandate = {
    helperName: helper.members[0].name,
    helperRelation: 'grid-worker',
    helperPhone: citizen.phone,
    reason: 'no-phone',
  }
  const documents = [
    { documentId: await citizen.paper('id-card-front', 'm1'), kind: 'id-card-front', memberKey: 'm1' },
    { documentId: await citizen.paper('mandate'), kind: 'mandate' },
  ]
  for (const [page, content] of Object.entries({ ...applicationOf(widow), mandate, documents })) {
    await citizen.call('saveDraftPage', { params: { draftId, page: page as never }, body: { content, resumeAt: page } })
  }
  const { caseId } = await citizen.call('submitApplication', {
    params: { draftId },
    body: { declarationAccepted: true, signature: (await citizen.paper('signature')) as never },
  })
  const progress = await progressOf(citizen, caseId)
  expect(progress).toMatchObject({ onBehalf: true, applicantName: widow.members[0].name, toDo: { kind: 'authorise' } })

  const memberId = progress.members[0]?.memberId as never
  const { sha256 } = await citizen.call('getAuthorisationText')
  const sign = { memberId, textSha256: sha256, riskNoticeRead: true as const }
  await expect(
    citizen.call('signAuthorisationOnDevice', {
      params: { caseId },
      body: { ...sign, how: 'own-code', why: '本人没有手机' },
    }),
  ).rejects.toMatchObject({ problem: { status: expect.any(Number) } })
  await citizen.call('signAuthorisationOnDevice', {
    params: { caseId },
    body: {
      ...sign,
      how: 'handwriting-and-photo',
      handwriting: (await citizen.paper('signature')) as never,
      photo: (await citizen.paper('helper-photo')) as never,
      why: '本人没有手机',
    },
  })

  const amountFen = await investigate(office, caseId)
  expect(amountFen).toBe(83_000)
  await publicise(office, caseId, amountFen)
  await confirm(office, caseId, amountFen)
  const on = house.equipment.clock.today()
  const receipt = { method: 'in-person', receivedBy: 'applicant', on }
  await expect(deliver(office, caseId)).rejects.toMatchObject({ problem: { code: 'agent-not-served' } })
  const { standing } = await office.clerk.call('getCase', { params: { caseId }, query: {} })
  await office.clerk.call('takeStep', {
    params: { caseId, step: 'deliver-decision' },
    body: { version: standing.version, input: { applicant: receipt, agent: { ...receipt, receivedBy: 'agent' } } },
  })
  expect(await citizen.call('getMyLetter', { params: { caseId } })).toMatchObject({
    confirmed: true,
    amountFen: 83_000,
  })
}, 120_000)
