import { type PlainDate, plainDate } from '@jzt/kernel'

/** Today in Chongqing, whatever zone the phone is set to. */
export const today = (): PlainDate => plainDate(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10))
