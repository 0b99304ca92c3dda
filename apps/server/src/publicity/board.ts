import type { endpoints } from '@jzt/contract'
import { type CaseId, type HouseholdId, type PlainDate, townOf } from '@jzt/kernel'
import type * as z from 'zod'
import { getApplication } from '../intake/index.ts'
import { getOfficePhone, getPlaceName } from '../places/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { listOnBoard, type Posted } from './publicity-store.ts'

/** The whole board of a village, or one family of it. */
export type Reach = 'village' | 'family'

type Board = z.input<typeof endpoints.getPublicityBoard.reply>

/**
 * The sheet for the village board: full names, everybody of the village who is under publicity on that day, also those
 * who are not to be included. Of a notice that is over, the sheet of its last day.
 */
export async function boardOf(equipment: Equipment, tx: Tx, posted: Posted, reach: Reach): Promise<Board> {
  const endsOn = posted.endsOn ?? posted.postedOn
  const day = dayWithin(equipment.clock.today(), posted.postedOn, endsOn)
  const families = reach === 'village' ? await listOnBoard(equipment, tx, posted.division, day) : [posted]
  const rows = []
  for (const one of families) {
    rows.push({
      applicantName: one.applicantName,
      group: await groupOf(equipment, tx, one),
      memberCount: one.memberCount,
      programme: one.programme,
      result: one.include ? '拟纳入' : '拟不纳入',
      ...(one.include && one.amountFen > 0 ? { amountFen: one.amountFen } : {}),
      ...(one.example ? { example: true } : {}),
    })
  }
  const town = townOf(posted.division)
  return {
    title: '社会救助初审意见公示',
    village: await getPlaceName(tx, posted.division),
    postedOn: posted.postedOn,
    endsOn,
    rows,
    contact: `${await getPlaceName(tx, town)} ${await getOfficePhone(tx, town)}`,
  }
}

const dayWithin = (day: PlainDate, from: PlainDate, to: PlainDate): PlainDate =>
  day < from ? from : day > to ? to : day

/** 3组, 五社: the only part of an address that a board shows. */
async function groupOf(equipment: Equipment, tx: Tx, { hid, caseId }: Posted): Promise<string> {
  const { living } = await getApplication(equipment, tx, { household: hid as HouseholdId, id: caseId as CaseId })
  return /(?:第?[一二三四五六七八九十百\d]{1,4})(?:村民小组|居民小组|小组|组|社)/.exec(living.line)?.[0] ?? ''
}
