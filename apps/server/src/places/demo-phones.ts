import type { Db } from '../platform/database.ts'

/** Office telephones of the towns where the invented families live. No number of Chongqing begins with 0: nobody is rung up. */
const demoPhones = {
  '500103001': '023-00000101',
  '500103004': '023-00000102',
  '500106004': '023-00000103',
  '500106112': '023-00000104',
  '500157019': '023-00000105',
  '500157104': '023-00000106',
} as const

/** For the demo city only; a real office sets its own telephones. */
export async function seedDemoPhones(db: Db): Promise<void> {
  for (const [code, servicePhone] of Object.entries(demoPhones)) {
    await db.updateTable('division').set({ servicePhone }).where('code', '=', code).execute()
  }
}
