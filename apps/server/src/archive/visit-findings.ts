import type { StepBody } from '@jzt/contract'
import { formatYuan } from '@jzt/kernel'

type Visit = StepBody<'record-visit'>
type NameOf = (memberId: string) => string
interface Section {
  readonly title: string
  readonly words: string
}

const items = {
  eats: '吃饭',
  dresses: '穿衣',
  getsUp: '上下床',
  usesToilet: '如厕',
  walks: '室内行走',
  washes: '洗澡',
} as const

const recognitions = { none: '不是孤儿', orphan: '孤儿', 'de-facto-unsupported': '事实无人抚养儿童' } as const

/** What a visit found beside income and property, in words; nothing of what nobody looked at. */
export const findingSections = (visit: Visit, nameOf: NameOf): Section[] => [
  { title: '自理能力', words: (visit.selfCare ?? []).map((one) => selfCareWords(one, nameOf)).join('；') },
  {
    title: '长期照护',
    words: (visit.care ?? [])
      .map((one) => `${nameOf(one.memberId)}：${one.needed ? '需要' : '不需要'}（${one.words}）`)
      .join('；'),
  },
  {
    title: '民事行为能力',
    words: (visit.capacity ?? [])
      .map(
        (one) =>
          `${nameOf(one.memberId)}：${one.declaredByCourt ? '法院宣告无民事行为能力' : '法院没有宣告'}（${one.words}）`,
      )
      .join('；'),
  },
  { title: '劳动能力', words: (visit.labour ?? []).map((one) => labourWords(one, nameOf)).join('；') },
  { title: '赡养抚养扶养义务人', words: supporterWords(visit) },
  { title: '企业', words: companyWords(visit) },
  {
    title: '不能证明的工资',
    words: (visit.unprovenWages ?? [])
      .map((one) => `${nameOf(one.memberId)}：同行业上年月平均 ${formatYuan(one.industryWageFen)}（${one.words}）`)
      .join('；'),
  },
  {
    title: '孤儿、事实无人抚养',
    words: (visit.children ?? [])
      .map(
        (one) =>
          `${nameOf(one.memberId)}：${recognitions[one.recognised]}，监护人选择${one.choseChildAllowance ? '儿童基本生活费' : '特困供养'}`,
      )
      .join('；'),
  },
  {
    title: '水电燃料通讯物业',
    words: visit.utilities ? `每月 ${formatYuan(visit.utilities.monthlyFen)}（${visit.utilities.words}）` : '',
  },
  { title: '遇到的困难', words: visit.hardship?.words ?? '' },
  { title: '灾害', words: visit.majorDisaster === undefined ? '' : visit.majorDisaster ? '属实' : '不属实' },
]

function selfCareWords({ memberId, ...seen }: NonNullable<Visit['selfCare']>[number], nameOf: NameOf): string {
  const failing = Object.entries(items).flatMap(([item, words]) => (seen[item as keyof typeof items] ? [] : [words]))
  return `${nameOf(memberId)}：${failing.length === 0 ? '六项都能自主完成' : `不能自主${failing.join('、')}`}`
}

function labourWords(one: NonNullable<Visit['labour']>[number], nameOf: NameOf): string {
  const parts = [
    one.able ? '有劳动能力' : '没有劳动能力',
    one.idle ? '无正当理由未就业' : '',
    one.reason ? `本人说：${one.reason}` : '',
    one.offered ? `介绍过：${one.offered}` : '',
    ...(one.refusals ?? []).map(({ on, employer, reason }) => `${on} 拒绝${employer}（${reason}）`),
    one.refusedJobs ? `拒绝合适工作 ${one.refusedJobs} 次` : '',
  ]
  return `${nameOf(one.memberId)}：${parts.filter(Boolean).join('，')}（${one.words}）`
}

function supporterWords({ supporters = [], supportersClear }: Visit): string {
  const found = supporters.map(({ name, unable, householdIncomeFen, words }) => {
    const parts = [
      unable === undefined ? '' : unable ? '认定没有能力' : '认定有能力',
      householdIncomeFen === undefined ? '' : `家庭月收入 ${formatYuan(householdIncomeFen)}`,
    ]
    return `${name}：${[...parts, words].filter(Boolean).join('，')}`
  })
  return [...found, ...(supportersClear ? ['已查清，再没有别人'] : [])].join('；')
}

function companyWords({ company }: Visit): string {
  if (!company) return ''
  const accepted = company.accepted === undefined ? '' : company.accepted ? '，认定不影响' : '，认定影响'
  return `${company.count} 家${accepted}（${company.words}）`
}
