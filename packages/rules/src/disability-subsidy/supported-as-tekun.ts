import { member } from '../expression/facts.ts'
import { any, isOneOf } from '../expression/vocabulary.ts'
import { tekunPerson } from '../tekun/eligible-for-tekun.ts'

/** 特困人员 are supported in full: neither of the two subsidies is paid beside it. */
export const supportedAsTekun = any(isOneOf(member.aid, 'tekun'), tekunPerson)
