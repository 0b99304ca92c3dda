import type { Equipment } from '../platform/equipment.ts'

/** Where an act came from, counted without keeping the address. */
export const addressBucket = ({ encryption }: Pick<Equipment, 'encryption'>, act: string, address: string): string =>
  `${act}-address:${encryption.index('attempt', address)}`
