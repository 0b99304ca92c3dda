import { formatYuan } from '@jzt/kernel'
import {
  type DeclaredMember,
  declaredMonthly,
  declaredPension,
  type KnownFamily,
  pensionTotal,
  recordsAbout,
  registeredPension,
  transferKinds,
} from '../known-family.ts'
import type { RegisterFinding } from './finding.ts'

/** Wages, pensions and what the visit saw, against what was declared. */
export const incomeFindings = (family: KnownFamily, member: DeclaredMember): RegisterFinding[] => [
  ...wageFindings(family, member),
  ...pensionFindings(family, member),
  ...observedFindings(family, member),
]

/** A contribution base is a proxy: somebody is asked about it; it never becomes income by itself. */
function wageFindings(family: KnownFamily, { memberId, key }: DeclaredMember): RegisterFinding[] {
  const jobs = recordsAbout(family, 'contribution', memberId) ?? []
  const base = jobs.reduce((sum, job) => sum + job.base, 0)
  const wage = declaredMonthly(family.application, key, 'wage', 'business')
  if (jobs.length === 0 || wage >= base) return []
  const stated = wage === 0 ? '未申报工资' : `工资 ${formatYuan(wage)}`
  const found = jobs.map((job) => `${job.employer}缴费基数 ${formatYuan(job.base)}`).join('；')
  const words =
    wage === 0 ? '有人为他缴纳社会保险，请核实是否有工作、实际工资多少' : '缴费基数高于申报工资，请核实实际工资'
  return [{ code: wage === 0 ? 'wage-not-declared' : 'wage-below-base', memberId, stated, found, words }]
}

function pensionFindings({ application, ...rest }: KnownFamily, { memberId, key }: DeclaredMember): RegisterFinding[] {
  const records = recordsAbout({ application, ...rest }, 'pension', memberId)
  if (!records) return []
  const declared = declaredPension(application, key)
  const registered = registeredPension(records)
  const [stated, found] = [pensionTotal(declared), pensionTotal(registered)]
  const same = stated === found && declared.basic === registered.basic && declared.resident === registered.resident
  if (same) return []
  const inWords = { stated: stated === 0 ? '未申报养老金' : wordsOf(declared), found: wordsOf(registered) }
  if (records.length === 0) {
    const words = '申报了养老金，登记中没有，按申报计算前请核实'
    return [{ code: 'pension-not-in-register', memberId, stated: inWords.stated, found: '养老待遇登记中没有', words }]
  }
  if (stated === 0)
    return [{ code: 'pension-not-declared', memberId, ...inWords, words: '领取养老金但没有申报，请核实' }]
  return [{ code: 'pension-differs', memberId, ...inWords, words: '养老金与登记不一致，请核实' }]
}

const wordsOf = (pension: ReturnType<typeof declaredPension>): string =>
  `养老金 ${formatYuan(pensionTotal(pension))}${pension.basic > 0 ? `（其中基础养老金 ${formatYuan(pension.basic)}）` : ''}`

function observedFindings(
  { application, observed }: KnownFamily,
  { memberId, key }: DeclaredMember,
): RegisterFinding[] {
  const stated = declaredMonthly(application, key, 'wage', 'business', 'pension', 'property', ...transferKinds)
  return observed
    .filter((one) => one.memberId === memberId && one.monthlyFen !== stated)
    .slice(-1)
    .map(({ monthlyFen }) => ({
      code: 'income-observed-differs' as const,
      memberId,
      stated: `月收入 ${formatYuan(stated)}`,
      found: `入户看到月收入 ${formatYuan(monthlyFen)}`,
      words: '入户看到的收入与申报不一致，请核实',
    }))
}
