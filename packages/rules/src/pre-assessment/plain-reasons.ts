import type { Programme } from '@jzt/kernel'
import type { ProgrammeVerdict } from '../assessment/assessment.ts'
import { changeSentences, nearestChange, type Told } from '../explanation/index.ts'
import type { Missing } from '../expression/trace.ts'
import type { Answers } from './answers.ts'

/** What is still to be checked, as somebody says it who never saw a form; a fact not named here keeps its title. */
const plainChecks: readonly (readonly [path: RegExp, words: string])[] = [
  [/^supporters/, '不住在一起的子女、父母能不能出钱'],
  [/\.transfers$/, '家里的收入'],
  [/\.financialAssets$/, '家里的存款'],
  [/^(aidedForSameCause|monthsSinceSameAid|aidReceivedThisYear)$/, '以前领没领过临时救助'],
  [/^dwellings\..*\.area$/, '房子有多大'],
  [/^(medicalSpending|necessaryCost)$/, '自己付了多少钱'],
  [/\.keptByKin$/, '平时靠谁生活'],
  [/\.(eats|dresses|getsUp|usesToilet|walks|washes)Alone$/, '生活能不能自理'],
  [/^parameter\./, '当年的标准'],
]

const plainCheck = ({ path, title }: Missing): string => plainChecks.find(([one]) => one.test(path))?.[1] ?? title

/** What an officer finds out after the application: at most three things, each once. */
export function stillToCheck({ missing = [] }: Pick<ProgrammeVerdict, 'missing'>): string {
  const checks = [...new Set(missing.map(plainCheck))].slice(0, 3)
  return checks.length > 0
    ? `还要核实：${checks.join('、')}。申请以后由工作人员核实，不用您跑路。`
    : '还要由工作人员核实后才能知道。'
}

/** For a programme that is about who somebody is, that tells more than a condition not met. */
const forWhom: Readonly<Partial<Record<Programme, string>>> = {
  tekun: '特困供养是给没有劳动能力、没有收入、也没有人能养的老人、残疾人和孩子的。',
  'single-person': '单人保是给收入比低保线高一点的家庭里，重残或者重病的人的。',
}

const comeAgain = '情况有变化时可以再来测一测，也可以照常申请。'

/** Why a programme does not look right now, and what would change it: the nearest change where there is one to name. */
export function whyNotNow(told: Told, programme: Programme, { place, emergency }: Answers): readonly string[] {
  if (programme === 'temporary') {
    return emergency === 'none' ? ['遇到火灾、车祸、重病等突然的困难时，可以随时申请。'] : [comeAgain]
  }
  if (place === 'elsewhere') return ['户口不在重庆的，这一项要向户口所在地申请。']
  const whom = forWhom[programme]
  const nearest = nearestChange(told, programme)
  if (whom && !(nearest?.grants && nearest.failed.length === 1)) return [`${whom}${comeAgain}`]
  const changes = changeSentences(told, programme)
  return changes.length > 0 ? changes : [`按您的回答，现在没有达到条件；${comeAgain}`]
}
