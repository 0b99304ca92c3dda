import { socialAssistanceLaw } from '../acts.ts'
import { all, conditionRule } from '../expression/vocabulary.ts'
import { inHardship, situationNamed } from './hardship.ts'
import { meansWithinRule } from './means.ts'
import { placeAccepts } from './place-of-request.ts'
import { notRepeated } from './repeat.ts'
import { roomLeft } from './temporary-amount.ts'

/** The conditions of 临时救助, in the order in which a letter names them. */
export const temporaryConditions = [
  inHardship,
  situationNamed,
  placeAccepts,
  meansWithinRule,
  notRepeated,
  roomLeft,
] as const

/** 临时救助: something happened, it is one of the situations named, and neither the cause nor the year was helped with already. */
export const eligibleForTemporaryAid = conditionRule(
  {
    id: 'temporary.eligible',
    version: 1,
    title: '符合临时救助条件',
    basis: socialAssistanceLaw('第二十九条', '第四十七条'),
  },
  all(...temporaryConditions),
)
