import { endpoints } from '@jzt/contract'
import { type CitizenId, maskPhone } from '@jzt/kernel'
import { withinLimit } from '../../platform/attempts.ts'
import { audit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Equipment } from '../../platform/equipment.ts'
import { type App, answer, refused, route, routeOutside } from '../../platform/route.ts'
import { inScope, nobody } from '../../platform/scope.ts'
import { endSession, startSession } from '../../platform/session.ts'
import { addressBucket } from '../address-bucket.ts'
import { checkCode, codeLife, issueCode } from '../one-time-code.ts'
import { bindOpenid, findCitizenByOpenid, findOrAddCitizen, getCitizenPhone } from './citizen-store.ts'
import { openWechat } from './wechat.ts'

/** A whole village may share one address behind its provider: generous, and still no machine gun. */
const codesPerAddress = { windowSeconds: 3_600, max: 100 }
const triesPerAddress = { windowSeconds: 3_600, max: 300 }

const refusalOf = { wrong: 'code-wrong', expired: 'code-expired', 'too-many': 'code-tries-used-up' } as const

export function registerCitizenAccess(app: App, equipment: Equipment): void {
  registerPhone(app, equipment)
  registerWechat(app, equipment)

  route(app, equipment, endpoints.signOutCitizen, async ({ tx, request }) => {
    await endSession(tx, request.headers.authorization?.slice('Bearer '.length) ?? '')
    return answer({})
  })
  route(app, equipment, endpoints.getCitizen, async ({ tx, actor }) =>
    answer({ citizenId: actor.id, phone: maskPhone(await getCitizenPhone(tx, equipment.encryption, actor.id)) }),
  )
}

function registerPhone(app: App, equipment: Equipment): void {
  routeOutside(app, equipment, endpoints.requestSignInCode, async ({ body, request }) => {
    if (!equipment.config.sms) return refused({ code: 'sms-unavailable' })
    if (!(await withinLimit(equipment.db, addressBucket(equipment, 'code', request.ip), codesPerAddress))) {
      return refused({ code: 'too-many-requests' })
    }
    const issued = await issueCode(equipment, { purpose: 'sign-in', subject: body.phone, phone: body.phone })
    if (issued === 'too-many') return refused({ code: 'too-many-requests' })
    return answer({ resendAfterSeconds: codeLife.resendAfterSeconds, validSeconds: codeLife.minutes * 60 })
  })

  routeOutside(app, equipment, endpoints.signInWithCode, async ({ body, request }) => {
    if (!(await withinLimit(equipment.db, addressBucket(equipment, 'sign-in', request.ip), triesPerAddress))) {
      return refused({ code: 'too-many-requests' })
    }
    const checked = await checkCode(equipment, { purpose: 'sign-in', subject: body.phone, code: body.code })
    if (checked !== 'ok') return refused({ code: refusalOf[checked] })
    return inScope(equipment.db, nobody, async (tx) => {
      const citizenId = await findOrAddCitizen(tx, equipment.encryption, body.phone)
      return answer(await signIn(tx, citizenId, body.phone))
    })
  })
}

function registerWechat(app: App, equipment: Equipment): void {
  const { db, encryption } = equipment
  const wechat = openWechat(equipment.config.wechat)

  routeOutside(app, equipment, endpoints.signInWithWechat, async ({ body, request }) => {
    if (!(await withinLimit(db, addressBucket(equipment, 'sign-in', request.ip), triesPerAddress))) {
      return refused({ code: 'too-many-requests' })
    }
    const openid = await wechat.findOpenid(body.code)
    if (!openid.ok) return refused({ code: openid.code })
    const openidIndex = encryption.index('wechat-openid', openid.value)
    const known = await inScope(db, nobody, async (tx) => {
      const citizenId = await findCitizenByOpenid(tx, openidIndex)
      return citizenId && signIn(tx, citizenId, await getCitizenPhone(tx, encryption, citizenId))
    })
    if (known) return answer(known)

    if (!body.phoneCode) return refused({ code: 'wechat-phone-needed' })
    const phone = await wechat.findPhone(body.phoneCode)
    if (!phone.ok) return refused({ code: phone.code })
    return inScope(db, nobody, async (tx) => {
      const citizenId = await findOrAddCitizen(tx, encryption, phone.value)
      await bindOpenid(tx, citizenId, openidIndex)
      return answer(await signIn(tx, citizenId, phone.value))
    })
  })
}

async function signIn(tx: Tx, citizenId: CitizenId, phone: string) {
  const { token, expiresAt } = await startSession(tx, 'citizen', citizenId)
  await audit(tx, { kind: 'citizen', id: citizenId }, 'citizen-signed-in')
  return { token, citizenId, phone: maskPhone(phone), expiresAt: expiresAt.toISOString() }
}
