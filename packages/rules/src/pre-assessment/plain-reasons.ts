import type { Programme } from '@jzt/kernel'
import type { Benefit, ProgrammeVerdict } from '../assessment/assessment.ts'
import { missingWords, nearestChange, type Told } from '../explanation/index.ts'
import type { Missing } from '../expression/trace.ts'
import type { Answers } from './answers.ts'
import { inTheWay } from './in-the-way.ts'

/** What is still to be checked, as somebody says it who never saw a form; a fact not named here keeps its title. */
const plainChecks: readonly (readonly [path: RegExp, words: string])[] = [
  [/^supporters/, '不住在一起的子女、父母能不能出钱'],
  [/\.transfers$/, '家里的收入'],
  [/\.financialAssets$/, '家里的存款'],
  [/^(aidedForSameCause|monthsSinceSameAid|aidReceivedThisYear)$/, '以前领没领过临时救助'],
  [/^dwellings\..*\.area$/, '房子有多大'],
  [/^(medicalSpending|necessaryCost)$/, '自己付了多少钱'],
  [/\.bedriddenMonths$/, '卧床多久了'],
  [/\.needsLongTermCare$/, '平时要不要人照护'],
  [/\.keptByKin$/, '平时靠谁生活'],
  [/\.(eats|dresses|getsUp|usesToilet|walks|washes)Alone$/, '生活能不能自理'],
  [/^parameter\./, '当年的标准'],
]

const byStaff = '申请以后由工作人员核实，不用您跑路。'

const plainCheck = (missing: Missing): string =>
  plainChecks.find(([one]) => one.test(missing.path))?.[1] ?? missingWords(missing)

/** What an officer finds out after the application: at most three things, each once. */
export function stillToCheck({ missing = [] }: Pick<ProgrammeVerdict, 'missing'>): string {
  const checks = [...new Set(missing.map(plainCheck))].slice(0, 3)
  return checks.length > 0 ? `还要核实：${checks.join('、')}。${byStaff}` : '还要由工作人员核实后才能知道。'
}

/** For a programme that is about who somebody is, that tells more than a condition not met. */
const forWhom: Readonly<Partial<Record<Programme, string>>> = {
  tekun: '特困供养是给没有劳动能力、没有收入、也没有人能养的老人、残疾人和孩子的。',
  'single-person': '单人保是给收入比低保线高一点的家庭里，重残或者重病的人的。',
}

const toWhom = (programme: Programme): readonly string[] => [forWhom[programme] ?? []].flat()

/** Where the outlook depends on who of the family it is that the answers speak of. */
export function whoseToCheck(programme: Programme, { disability, seriousIllness }: Answers): readonly string[] {
  if (programme === 'tekun') return [...toWhom(programme), `要看没有收入的是家里哪一位，有没有人能养。${byStaff}`]
  const who = [...(disability === 'none' ? [] : ['残疾证是谁的']), ...(seriousIllness ? ['得重病的是谁'] : [])]
  return [...toWhom(programme), `您家能不能享受，要看${who.join('、')}，本人有多少收入。${byStaff}`]
}

const subsidies: Readonly<Partial<Record<Benefit, string>>> = {
  'disability-living': '也要看家里能不能享受低保',
  'disability-care': '也要看是几级、本人平时要不要人照护',
}

/** A subsidy for disabled people, of a family in which somebody holds a certificate; undefined for every other benefit. */
export function cardToCheck(benefit: Benefit, { persons }: Answers): string | undefined {
  const rest = subsidies[benefit]
  const several = Object.values(persons).reduce((sum, count) => sum + count, 0) > 1
  return (
    rest &&
    (several
      ? `家里有人有残疾证。能不能领，要看证是谁的，${rest}。${byStaff}`
      : `有残疾证的，${rest.replace('也要', '要')}。${byStaff}`)
  )
}

const comeAgain = '情况有变化时可以再来测一测，也可以照常申请。'

/** Somebody who is refused the first thing that he looks for hears what he may ask for today. */
const todayToo = '现在就过不下去的，不用等：急难的时候，可以申请临时救助。'

const rigidIsFor = '刚性支出困难家庭，是看病、上学、康复自己付的钱占了收入大部分的家庭。'

/** Why a programme does not look right now: what stands in the way, when to come again, and what can be asked for today. */
export function whyNotNow(told: Told, programme: Programme, { place, emergency }: Answers): readonly string[] {
  if (programme === 'temporary') {
    return emergency === 'none' ? ['遇到火灾、车祸、重病等突然的困难时，可以随时申请。'] : [comeAgain]
  }
  if (place === 'elsewhere') return ['户口不在重庆的，这一项要向户口所在地申请。']
  const whom = forWhom[programme]
  if (whom && !isOneSum(told, programme)) return [`${whom}${comeAgain}`]
  const obstacles = inTheWay(told, programme)
  return [
    ...(programme === 'rigid' ? [rigidIsFor] : []),
    ...(obstacles.length > 0 ? obstacles : [`按您的回答，现在没有达到条件；${comeAgain}`]),
    ...(programme === 'dibao' && emergency === 'none' ? [todayToo] : []),
  ]
}

/**
 * A single sum stands in the way, of somebody who is certainly meant: nobody is told to get a certificate, or how much less
 * somebody should earn whose income it may not be.
 */
function isOneSum(told: Told, programme: Programme): boolean {
  const nearest = nearestChange(told, programme)
  const [only, ...others] = nearest?.failed ?? []
  return (
    nearest?.grants === true &&
    others.length === 0 &&
    only?.change?.byFen !== undefined &&
    told.facts.members.length === 1
  )
}
