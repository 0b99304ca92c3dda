import type { Equipment } from '../platform/equipment.ts'
import type { App } from '../platform/route.ts'
import { registerCitizenAccess } from './citizen/citizen-routes.ts'
import { deliverSms } from './sms.ts'
import { registerOfficers } from './staff/officer-routes.ts'
import { registerStaffAccess } from './staff/staff-routes.ts'

export { addressBucket } from './address-bucket.ts'
export { findCitizenPhone, findOrAddCitizen } from './citizen/citizen-store.ts'
export { codeLife, issueCode, tryCode, useCode } from './one-time-code.ts'
export { sendSms } from './sms.ts'
export { makeFirstAdministratorToken } from './staff/first-administrator.ts'
export { createOfficer, findOfficerName, listOfficerNames, type NewOfficer } from './staff/officer-store.ts'

export function registerAccess(app: App, equipment: Equipment): void {
  registerCitizenAccess(app, equipment)
  registerStaffAccess(app, equipment)
  registerOfficers(app, equipment)
}

export async function workAccess(equipment: Equipment): Promise<void> {
  await equipment.jobs.work('send-sms', (told) => deliverSms(equipment, told))
}
