import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { CaseId, HouseholdId, MemberId } from '@jzt/kernel'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applied } from '../../test-support/case-road.ts'
import { type House, openHouse } from '../../test-support/house.ts'
import { signInCitizen, signInOfficer } from '../../test-support/sign-in.ts'
import { newId } from '../platform/ids.ts'
import { bomb, pdf, photo } from './testing/files.ts'

let house: House
let citizen: { authorization: string }
let other: { authorization: string }
beforeAll(async () => {
  house = await openHouse()
  citizen = await signInCitizen(house, '19900000101')
  other = await signInCitizen(house, '19900000102')
})
afterAll(() => house.close())

type Parts = Record<string, string | { content: Buffer; name: string }>
function formOf(parts: Parts): FormData {
  const form = new FormData()
  for (const [field, part] of Object.entries(parts)) {
    if (typeof part === 'string') form.append(field, part)
    else form.append(field, new Blob([new Uint8Array(part.content)]), part.name)
  }
  return form
}
const send = (url: string, parts: Parts, headers: Record<string, string>) =>
  house.app.inject({ method: 'POST', url, payload: formOf(parts), headers })
const upload = (content: Buffer, more: Parts = {}, headers: Record<string, string> = citizen) =>
  send('/api/documents', { ...more, file: { content, name: 'photo.jpg' } }, headers)
const fetchOwn = (id: string, headers: Record<string, string> = citizen) =>
  house.app.inject({ url: `/api/documents/${id}`, headers })
const rowOf = (id: string) =>
  house.equipment.db.selectFrom('document').selectAll().where('documentId', '=', id).executeTakeFirstOrThrow()

describe('a citizen sends a photo', () => {
  test('and sees it again, drawn anew, without the place where it was taken', async () => {
    const original = await photo()
    expect((await sharp(original).metadata()).exif?.includes('CANARY-PHONE')).toBe(true)
    const sent = await upload(original, { kind: 'id-card-front', memberKey: 'm1' })
    expect(sent.statusCode).toBe(201)
    const seen = await fetchOwn(sent.json().documentId)
    const { exif, format } = await sharp(seen.rawPayload).metadata()
    expect([format, exif]).toEqual(['jpeg', undefined])
    expect(seen.rawPayload.includes('CANARY-PHONE')).toBe(false)
    const row = await rowOf(sent.json().documentId)
    expect(row).toMatchObject({
      kind: 'id-card-front',
      memberKey: 'm1',
      mediaType: 'image/jpeg',
      bytes: seen.rawPayload.length,
    })
    expect(row.sha256).toBe(createHash('sha256').update(seen.rawPayload).digest('hex'))
  })

  test('which is handed out as a download that may run nothing', async () => {
    const { documentId } = (await upload(await photo())).json()
    const { headers } = await fetchOwn(documentId)
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `attachment; filename="${documentId}.jpg"`,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
  })

  test('which nobody else can see, and the look is on file', async () => {
    const { documentId } = (await upload(await photo())).json()
    expect((await fetchOwn(documentId, other)).json()).toMatchObject({ status: 404, code: 'not-found' })
    expect((await fetchOwn(documentId, {})).statusCode).toBe(401)
    await fetchOwn(documentId)
    const reads = await house.equipment.db
      .selectFrom('audit')
      .select('what')
      .where('why', '=', `document ${documentId}`)
      .execute()
    expect(reads).toEqual([{ what: 'document-read' }])
  })

  test('which lies sealed on the disk, under a name of our own', async () => {
    const original = await photo()
    const sent = await send('/api/documents', { file: { content: original, name: '../../../../etc/passwd' } }, citizen)
    const { storageKey } = await rowOf(sent.json().documentId)
    const directory = path.join(house.equipment.config.dataDirectory, 'files')
    const names = fs.readdirSync(directory, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    expect(names.every(({ name }) => /^[0-9a-f-]{36}$/.test(name))).toBe(true)
    const stored = fs.readFileSync(path.join(directory, storageKey.slice(-2), storageKey))
    expect(stored.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false)
  })

  test('at most 2,400 points a side, and upright', async () => {
    const wide = await sharp(await photo(3_000, 1_000))
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const { documentId } = (await upload(wide)).json()
    const { width, height, orientation } = await sharp((await fetchOwn(documentId)).rawPayload).metadata()
    expect([width, height, orientation]).toEqual([800, 2_400, undefined])
  })

  test.each(['png', 'webp'] as const)('also as %s, which it stays', async (format) => {
    const { documentId } = (
      await upload(
        await sharp(await photo())
          .toFormat(format)
          .toBuffer(),
      )
    ).json()
    expect((await fetchOwn(documentId)).headers['content-type']).toBe(`image/${format}`)
  })

  test('or a PDF, byte for byte', async () => {
    const { documentId } = (await upload(pdf)).json()
    const seen = await fetchOwn(documentId)
    expect(seen.rawPayload).toEqual(pdf)
    expect(seen.headers['content-disposition']).toContain('.pdf')
  })
})

describe('what is no photo and no PDF is refused', () => {
  const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'
  test.each<[string, () => Buffer | Promise<Buffer>, number, string]>([
    [
      'a page that calls itself photo.jpg',
      () => Buffer.from('<html><script>alert(1)</script>'),
      415,
      'file-unreadable',
    ],
    [
      'an SVG with a script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      415,
      'file-unreadable',
    ],
    ['a virus test file', () => Buffer.from(eicar), 415, 'file-unreadable'],
    ['a GIF', () => Buffer.from('GIF89a\u0001\u0000\u0001\u0000'), 415, 'file-unreadable'],
    ['a ZIP', () => Buffer.from('504b0304140000000000', 'hex'), 415, 'file-unreadable'],
    ['an empty file', () => Buffer.alloc(0), 415, 'file-unreadable'],
    ['a JPEG that is cut off', async () => (await photo(2_000, 1_500)).subarray(0, 60_000), 415, 'file-unreadable'],
    ['nothing but the first bytes of a JPEG', () => Buffer.from('ffd8ffe000104a464946', 'hex'), 415, 'file-unreadable'],
    ['a PDF that is cut off', () => pdf.subarray(0, 40), 415, 'file-unreadable'],
    ['a small file that unpacks to 900 million points', () => bomb(), 413, 'image-too-large'],
    ['a file of 20 MB and one byte', () => Buffer.alloc(20_000_001, 1), 413, 'file-too-large'],
  ])('%s', async (_, content, status, code) => {
    const before = process.memoryUsage.rss()
    const refused = await upload(await content())
    expect(refused.json()).toMatchObject({ status, code })
    expect(process.memoryUsage.rss() - before).toBeLessThan(200_000_000)
  })

  test('what hides behind a real photo does not survive', async () => {
    const hidden = Buffer.from('<script>alert("hidden")</script>PK\u0003\u0004')
    const { documentId } = (await upload(Buffer.concat([await photo(), hidden]))).json()
    expect((await fetchOwn(documentId)).rawPayload.includes('hidden')).toBe(false)
  })

  test('a thousand damaged photos bring nothing down', async () => {
    const good = await photo(64, 48)
    let random = 7
    const next = (below: number) => {
      random = (random * 1_103_515_245 + 12_345) % 2_147_483_648
      return random % below
    }
    const { cleanUpload } = await import('./clean-upload.ts')
    for (let round = 0; round < 1_000; round += 1) {
      const damaged = Buffer.from(good)
      for (let hit = 0; hit < 8; hit += 1) damaged[next(damaged.length)] = next(256)
      const cleaned = await cleanUpload(damaged)
      if (!cleaned.ok) expect(['file-unreadable', 'image-too-large']).toContain(cleaned.code)
    }
  })
})

describe('the form around the file is strict', () => {
  const jpeg = { content: Buffer.from('ffd8ff', 'hex'), name: 'a.jpg' }
  test.each<[string, Parts]>([
    ['no file', { kind: 'id-card-front' }],
    ['a file in another field', { photo: jpeg }],
    ['an unknown kind', { kind: 'love-letter', file: jpeg }],
    ['an extra field', { owner: 'me', file: jpeg }],
    ['U+0000', { memberKey: 'm1\u0000', file: jpeg }],
    ['two files', { file: jpeg, second: jpeg }],
  ])('%s is a 400 that names the field', async (_, parts) => {
    const refused = await send('/api/documents', parts, citizen)
    expect(refused.json()).toMatchObject({ status: 400, code: 'invalid-input' })
    expect(refused.json().fields[0].message).not.toBe('')
  })

  test('no form at all is a 400', async () => {
    const refused = await house.app.inject({
      method: 'POST',
      url: '/api/documents',
      payload: { file: 'x' },
      headers: citizen,
    })
    expect(refused.json()).toMatchObject({ status: 400, code: 'invalid-input' })
  })

  test('a page of another site cannot upload', async () => {
    const refused = await upload(await photo(), {}, { ...citizen, origin: 'https://evil.example' })
    expect(refused.json()).toMatchObject({ status: 403, code: 'wrong-origin' })
  })

  test('the hundred-and-first file of a day is refused', async () => {
    const busy = await signInCitizen(house, '19900000103')
    const { citizenId } = (await house.app.inject({ url: '/api/citizen/me', headers: busy })).json()
    const bucket = { bucket: `upload:${citizenId}`, windowStarted: new Date(), count: 99 }
    await house.equipment.db
      .insertInto('attempt')
      .values(bucket as never)
      .execute()
    expect((await upload(await photo(), {}, busy)).statusCode).toBe(201)
    expect((await upload(await photo(), {}, busy)).json()).toMatchObject({ status: 429, code: 'too-many-requests' })
  })
})

describe('the papers of a case', () => {
  let hid: HouseholdId
  let caseId: CaseId
  let memberId: MemberId
  beforeAll(async () => {
    const { citizenId } = (await house.app.inject({ url: '/api/citizen/me', headers: citizen })).json()
    const file = await (await applied(house, 'case-1', citizenId)).file()
    hid = file.household
    caseId = file.id
    memberId = file.members[0]?.id ?? memberId
  })
  const add = (parts: Parts, headers: Record<string, string>) => send(`/api/cases/${caseId}/documents`, parts, headers)
  const look = (documentId: string, headers: Record<string, string>, id: string = caseId) =>
    house.app.inject({ url: `/api/cases/${id}/documents/${documentId}`, headers })

  test('an officer of the town adds one for a member and looks at it; both are on file', async () => {
    const clerk = await signInOfficer(house, 'town-clerk', '500103001')
    const added = await add({ kind: 'visit-photo', memberId, file: { content: await photo(), name: 'x' } }, clerk)
    expect(added.statusCode).toBe(201)
    const { documentId } = added.json()
    expect(await rowOf(documentId)).toMatchObject({
      hid,
      caseId,
      kind: 'visit-photo',
      memberKey: 'm1',
      uploadedByKind: 'officer',
    })
    expect((await look(documentId, clerk)).headers['content-disposition']).toContain('attachment')
    const rows = await house.equipment.db
      .selectFrom('audit')
      .select('what')
      .where('caseId', '=', caseId)
      .orderBy('auditId')
      .execute()
    expect(rows.map(({ what }) => what)).toEqual(['submit', 'document-added', 'document-read'])
  })

  test('who may not see the case, finds none', async () => {
    const clerk = await signInOfficer(house, 'town-clerk', '500103001')
    const { documentId } = (await add({ file: { content: await photo(), name: 'x' } }, clerk)).json()
    const strangers = [
      await signInOfficer(house, 'town-clerk', '500103004'),
      await signInOfficer(house, 'village', '500103001011'),
      await signInOfficer(house, 'district-head', '500106'),
      await signInOfficer(house, 'administrator', '50'),
    ]
    for (const stranger of strangers) expect((await look(documentId, stranger)).statusCode).toBe(404)
    expect((await add({ file: { content: await photo(), name: 'x' } }, strangers[0] ?? {})).json().code).toBe(
      'case-not-found',
    )
    const district = await signInOfficer(house, 'district-clerk', '500103')
    expect((await look(documentId, district)).statusCode).toBe(200)
    expect((await look(documentId, district, newId())).json().code).toBe('case-not-found')
    const auditor = await signInOfficer(house, 'auditor', '50')
    expect((await look(documentId, auditor)).statusCode).toBe(200)
    expect((await add({ file: { content: await photo(), name: 'x' } }, auditor)).statusCode).toBe(403)
  })

  test('a member of another case is no member here', async () => {
    const clerk = await signInOfficer(house, 'town-clerk', '500103001')
    const refused = await add({ memberId: newId(), file: { content: await photo(), name: 'x' } }, clerk)
    expect(refused.json()).toMatchObject({ status: 400, fields: [{ path: 'memberId' }] })
  })
})
