import type { Officer, Role } from '@jzt/casework'

/** The policy officers: of the city for everything, of a district for what the city leaves to it. */
const drafters: readonly Role[] = ['city', 'district-clerk', 'district-head']
const publishers: readonly Role[] = ['city', 'district-head']
const readers: readonly Role[] = [...drafters, 'auditor']

export const mayDraft = ({ role }: Officer): boolean => drafters.includes(role)
export const mayPublish = ({ role }: Officer): boolean => publishers.includes(role)
export const mayReadPolicy = ({ role }: Officer): boolean => readers.includes(role)
