import { assumption, chongqingConditions, confirmationMeasures, marginalFamilies } from '../acts.ts'
import { standard } from '../dibao/standard.ts'
import { member } from '../expression/facts.ts'
import {
  ageOf,
  all,
  any,
  conditionRule,
  isAtLeast,
  isAtMost,
  isOneOf,
  isSwitchedOn,
  parameter,
  times,
} from '../expression/vocabulary.ts'
import { householdMember } from '../household/household-member.ts'
import { eligibleAsMarginal } from '../marginal/eligible-as-marginal.ts'
import { propertyWithinRule } from '../property/property-within-rule.ts'
import { disabledForWork } from '../tekun/no-labour-ability.ts'
import { incomeWithinSpecialLine } from './special-line.ts'

const yes = ['是', '否'] as const
const levelAtMost = (level: number) =>
  all(isAtLeast(member.disabilityLevel, 1), isAtMost(member.disabilityLevel, level))
const ofMind = isOneOf(member.disability, 'intellectual', 'mental')
const memberOfMarginalFamily = all(householdMember, eligibleAsMarginal)

/** SP1: in a marginal family, a disability of level 1 or 2 of any kind, or of level 3 of the mind. */
export const disabledInMarginalFamily = conditionRule(
  {
    id: 'single.disabled',
    version: 1,
    title: '低保边缘家庭中的一、二级残疾人，或三级智力、精神残疾人',
    basis: marginalFamilies,
  },
  all(any(levelAtMost(2), all(levelAtMost(3), ofMind)), memberOfMarginalFamily),
  yes,
)

/** SP2: in a marginal family, a recognised serious illness. */
export const seriouslyIllInMarginalFamily = conditionRule(
  { id: 'single.seriously-ill', version: 1, title: '低保边缘家庭中的重特大疾病患者', basis: marginalFamilies },
  all(member.seriousIllness, memberOfMarginalFamily),
  yes,
)

/** SP3: clergy who have left their family for so long that they are not counted in it, and own no more than one person may. */
export const clergyInHardship = conditionRule(
  {
    id: 'single.clergy',
    version: 1,
    title: '脱离家庭、长期在宗教场所居住的生活困难的宗教教职人员',
    basis: confirmationMeasures('第八条'),
  },
  all(
    isAtLeast(member.clergyYears, parameter('household.clergy-years')),
    isAtMost(member.financialAssets, times(parameter('property.asset-cap-multiple'), standard)),
  ),
  yes,
)

/**
 * Which certificates stand for "without labour ability" is our reading: those of 特困人员认定办法 第五条, multiple disability
 * up to level 2, and whoever was found unable to live independently.
 */
export const disabledWithoutLabourAbility = conditionRule(
  {
    id: 'single.disabled-without-labour-ability',
    version: 1,
    title: '残疾且无劳动能力',
    basis: assumption('无劳动能力残疾人的范围'),
  },
  any(
    disabledForWork,
    all(levelAtMost(2), isOneOf(member.disability, 'multiple')),
    all(levelAtMost(4), member.cannotLiveAlone),
  ),
  yes,
)

const grownUp = isAtLeast(ageOf(member.birth), 18) // 民法典 第十七条
const longBedridden = all(
  member.seriousIllness,
  isAtLeast(member.bedriddenMonths, parameter('single.bedridden-months')),
)

/**
 * SP4, Chongqing alone and wider than the ministry's route: a grown-up whom parents or siblings keep, in a family of up to
 * three times the standard. That the family's property must be within the rule is our reading.
 */
export const keptByKinInWiderFamily = conditionRule(
  {
    id: 'single.kept-by-kin',
    version: 1,
    title: '由父母或兄弟姐妹供养的成年残疾人（无劳动能力）或长期卧床的重病患者',
    basis: chongqingConditions,
  },
  all(
    householdMember,
    grownUp,
    any(disabledWithoutLabourAbility, longBedridden),
    incomeWithinSpecialLine,
    propertyWithinRule,
    member.keptByKin,
  ),
  yes,
)

/** SP5: whoever the local list names, where there is one. */
export const speciallyHardPressed = conditionRule(
  { id: 'single.special-hardship', version: 1, title: '低保边缘家庭中确有特殊困难的人员', basis: marginalFamilies },
  all(isSwitchedOn('single.special-hardship'), memberOfMarginalFamily, member.specialHardship),
  yes,
)

/** One of the five ways in which a member may apply alone 单独提出申请. */
export const mayApplyAlone = conditionRule(
  { id: 'single.route', version: 1, title: '属于可以单独提出申请的人员', basis: marginalFamilies },
  any(
    disabledInMarginalFamily,
    seriouslyIllInMarginalFamily,
    clergyInHardship,
    keptByKinInWiderFamily,
    speciallyHardPressed,
  ),
)
