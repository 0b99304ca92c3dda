import { destitutePeople } from '../acts.ts'
import { member } from '../expression/facts.ts'
import {
  ageOf,
  all,
  any,
  conditionRule,
  isAtLeast,
  isAtMost,
  isBelow,
  isOneOf,
  parameter,
} from '../expression/vocabulary.ts'
import { isMinor } from '../household/is-minor.ts'

const age = ageOf(member.birth)

/** A certificate of this level or a more severe one: 1 is the most severe, 0 stands for none. */
const upToLevel = (level: number) => all(isAtLeast(member.disabilityLevel, 1), isAtMost(member.disabilityLevel, level))

/**
 * Intellectual and mental disability count up to level 3, physical up to level 2, visual at level 1 alone
 * (特困人员认定办法 第五条). The city has added no other kind.
 */
export const disabledForWork = any(
  all(isOneOf(member.disability, 'intellectual', 'mental'), upToLevel(3)),
  all(isOneOf(member.disability, 'physical'), upToLevel(2)),
  all(isOneOf(member.disability, 'visual'), upToLevel(1)),
)

/**
 * Who is supported already stays so until 18, and beyond as long as compulsory or upper-secondary school lasts, secondary
 * vocational school included (社会救助法 第十六条 last paragraph).
 */
const continues = all(isOneOf(member.aid, 'tekun'), any(isMinor, isOneOf(member.study, 'school')))

/** 无劳动能力: the old, minors and the disabled. The age of a minor is a parameter: 16 before 社会救助法, 18 since. */
export const noLabourAbility = conditionRule(
  { id: 'tekun.no-labour-ability', version: 1, title: '无劳动能力', basis: destitutePeople },
  any(isAtLeast(age, 60), isBelow(age, parameter('tekun.minor-age')), continues, disabledForWork),
)
