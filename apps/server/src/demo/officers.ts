import { createOfficer } from '../access/index.ts'
import type { Services } from '../platform/services.ts'
import { demoOfficers } from './accounts.ts'

/** Makes the officers of the demo city, each hash beside the others. */
export async function makeOfficers({ db }: Pick<Services, 'db'>): Promise<void> {
  await Promise.all(
    demoOfficers.map(async ({ place, ...officer }) => {
      const made = await createOfficer(db, officer)
      if (!made.ok) throw new Error(`demo officer ${officer.account} of ${place}: ${made.refusal.code}`)
    }),
  )
}
