import { createOfficer } from '../../apps/server/src/access/index.ts'
import { signInStaff } from '../../apps/server/src/access/staff/sign-in-staff.ts'
import { type Figure, figure, median, reported } from '../figure.ts'
import { inTemporaryFolder, openHouseIn } from '../house.ts'

const rounds = 40
const within = { goal: '0.8 to 1.25', holds: (value: number) => value >= 0.8 && value <= 1.25 }

/** A wrong password for an account that exists, and for one that does not: whoever listens to the clock learns nothing (T36). */
export const benchSignIn = (): AsyncIterable<Figure> =>
  inTemporaryFolder('sign-in', async function* (directory) {
    const house = await openHouseIn(directory)
    try {
      const { equipment } = house
      await createOfficer(equipment.db, {
        account: 'known',
        name: '甲',
        role: 'city',
        division: '50',
        password: 'correct horse battery',
      })
      const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
      for (let round = 0; round < rounds; round += 1) {
        for (const account of ['known', 'unknown'] as const) {
          await equipment.db.deleteFrom('attempt').execute()
          const start = performance.now()
          await signInStaff(equipment, {
            account,
            password: 'wrong password',
            address: '127.0.0.1',
            oldToken: undefined,
          })
          times[account].push(performance.now() - start)
        }
      }
      yield figure('known-p50', median(times.known), 'ms', reported)
      yield figure('unknown-to-known', median(times.unknown) / median(times.known), 'ratio', within)
    } finally {
      await house.close()
    }
  })
