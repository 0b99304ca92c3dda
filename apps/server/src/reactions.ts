import type { CaseEventKind } from '@jzt/casework'
import { endAuthorisation } from './authorisation/index.ts'
import { beginAfterPublication, endRenewed, grantAdjustment, grantAidFirst, grantFirstMonth } from './benefit/index.ts'
import { writeDecision } from './decision/index.ts'
import {
  noteAdjustmentServed,
  noteSupplementServed,
  releaseDecision,
  tellAcceptance,
  tellAdjustment,
  tellAidFirst,
  tellAidFirstCompleted,
  tellDecline,
  tellExpiry,
  tellExtension,
  tellGrace,
  tellIneligible,
  tellLapse,
  tellObjectionOutcome,
  tellRenewal,
  tellRepayment,
  tellSupplement,
  tellTermination,
  textReceipt,
} from './notice/index.ts'
import type { Equipment, Reaction, Reactions } from './platform/equipment.ts'
import {
  clearBoard,
  clearExpired,
  hangNotice,
  publishGrant,
  tellObjector,
  writeDownObjection,
} from './publicity/index.ts'
import { markStoodIn } from './verification/index.ts'

type Table = { readonly [Kind in CaseEventKind]?: readonly Reaction<Kind>[] }

/** Who acts on what: one line an event, read from top to bottom. Filled in by the capabilities' doors. */
const table: Table = {
  'case-submitted': [textReceipt],
  'authorisation-withdrawn': [endAuthorisation],
  'case-accepted': [tellAcceptance],
  'case-declined': [tellDecline],
  'supplement-requested': [tellSupplement],
  'supplement-notice-served': [noteSupplementServed],
  'case-lapsed': [tellLapse],
  'stand-in-countersigned': [markStoodIn],
  'ineligibility-notified': [tellIneligible],
  'publicity-posted': [hangNotice],
  'publicity-posted-again': [hangNotice],
  'objection-raised': [writeDownObjection],
  'objection-answered': [tellObjector, tellObjectionOutcome],
  'case-confirmed': [writeDecision],
  'case-refused': [writeDecision],
  'decision-delivered': [releaseDecision],
  'result-published': [publishGrant, beginAfterPublication],
  'renewal-reminded': [tellRenewal],
  'recognition-expired': [clearExpired, tellExpiry],
  'benefit-begun': [grantFirstMonth, endRenewed],
  'aid-first-granted': [grantAidFirst, tellAidFirst],
  'aid-first-completed': [tellAidFirstCompleted],
  'instalments-agreed': [tellRepayment],
  'repayment-received': [tellRepayment],
  'repayment-waived': [tellRepayment],
  'benefit-adjusted': [grantAdjustment, tellAdjustment],
  'grace-granted': [tellGrace],
  'adjustment-delivered': [noteAdjustmentServed],
  'case-withdrawn': [clearBoard],
  'case-terminated': [clearBoard, tellTermination],
  'extension-approved': [tellExtension],
}

/** Binds the table to the equipment. The reactions of an event run in the order of its line. */
export function reactionsOf(equipment: () => Equipment): Reactions {
  return async (tx, happening) => {
    const reactions = (table[happening.event.kind] ?? []) as readonly Reaction<CaseEventKind>[]
    for (const reaction of reactions) await reaction(equipment(), tx, happening as never)
  }
}
