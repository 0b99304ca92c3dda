import type { Services } from '../platform/services.ts'

/** Where an act came from, counted without keeping the address. */
export const addressBucket = ({ encryption }: Pick<Services, 'encryption'>, act: string, address: string): string =>
  `${act}-address:${encryption.index('attempt', address)}`
