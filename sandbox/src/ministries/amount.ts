import type { Fen } from '@jzt/kernel'

/** 1500.00: yuan with two decimals, as the ministries' interfaces write money. */
export const yuanText = (amount: Fen): string => `${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}`
