import { yuan } from '@jzt/kernel'
import { signed } from './sheets.ts'
import { take, type Walk } from './walk.ts'

/** 先行救助, on the day of the application: the head of the town signs, one month's standard for each person. */
export async function aidFirst(walk: Walk): Promise<void> {
  const { family, hands, file } = walk
  await take(walk, 'grant-aid-first', hands.head, {
    amountFen: yuan(770 * file.members.length),
    object: `${family.members[0].name}一家，${family.need?.words ?? '突发急难'}`,
    reason: '当天没有吃住，等不到核对和走访',
    signature: await signed(walk),
  })
}
