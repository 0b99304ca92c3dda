import { createOfficer, findOrAddCitizen } from '../../apps/server/src/access/index.ts'
import { inScope, nobody } from '../../apps/server/src/platform/scope.ts'
import { startSession } from '../../apps/server/src/platform/session.ts'
import { openHouseIn } from '../house.ts'

/**
 * Makes the house before its first start: signed-in citizens, so that no limit on codes stands in the way, and one officer,
 * so that it does not take itself for an empty database that becomes the demo city. Gives the citizens' tokens.
 */
export async function prepareHouse(directory: string, citizens: number): Promise<string[]> {
  const { equipment, close } = await openHouseIn(directory)
  try {
    await createOfficer(equipment.db, {
      account: 'drill-city',
      name: '演练',
      role: 'city',
      division: '50',
      password: 'correct horse battery',
    })
    const tokens: string[] = []
    for (let n = 0; n < citizens; n += 1) {
      const phone = `1990${String(n).padStart(7, '0')}`
      const citizen = await inScope(equipment.db, nobody, (tx) => findOrAddCitizen(tx, equipment.encryption, phone))
      tokens.push((await startSession(equipment.db, 'citizen', citizen)).token)
    }
    return tokens
  } finally {
    await close()
  }
}
