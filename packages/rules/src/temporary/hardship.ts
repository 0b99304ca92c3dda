import { socialAssistanceLaw } from '../acts.ts'
import { household } from '../expression/facts.ts'
import { conditionRule, isOneOf } from '../expression/vocabulary.ts'

const basis = socialAssistanceLaw('第二十九条', '第四十七条')

/** A sudden emergency 急难型, as against a cost that grew too great 支出型. */
export const isSudden = isOneOf(household.hardship, 'sudden')

/** Something happened: without it there is nothing that 临时救助 could be for. */
export const inHardship = conditionRule(
  { id: 'temporary.in-hardship', version: 1, title: '遭遇急难或者大额支出，基本生活暂时出现严重困难', basis },
  isOneOf(household.hardship, 'sudden', 'expenditure'),
  ['是', '否'],
)

/**
 * One of the five situations that 社会救助暂行办法 第四十七条 lists and the law takes over in substance. That the family is
 * in 低保 where the third is chosen is for the survey to see: the machine takes the situation as it was found.
 */
export const situationNamed = conditionRule(
  { id: 'temporary.situation-named', version: 1, title: '属于规定的困难情形', basis },
  isOneOf(household.hardshipSituation, 'accident', 'illness', 'dibao-spending', 'other', 'without-support'),
)
