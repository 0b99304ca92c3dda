import { endpoints, type WorklistRow } from '@jzt/contract'
import type * as z from 'zod'
import { caseId, uuid } from './ids.ts'

const names = ['张德明', '王桂芳', '刘明', '陈国强', '杨秀兰', '赵小龙', '黄玉珍', '周建军', '吴桂英', '徐海']
const stages = ['investigating', 'submitted', 'accepted', 'publicised', 'reported', 'opinion-given', 'decided'] as const

const askings = [
  { asked: ['dibao'], programme: 'dibao' },
  { asked: ['dibao', 'tekun', 'rigid'], programme: 'tekun' },
  { asked: ['temporary'], programme: 'temporary' },
  { asked: ['marginal'], programme: 'single-person' },
] as const

/** A page of the worklist: the first three are overdue. */
export function worklistRows(count: number, from = 0): WorklistRow[] {
  return Array.from({ length: count }, (_, index) => {
    const n = from + index
    return {
      caseId: n === 0 ? caseId : uuid(1000 + n),
      number: `CQ-202610-${String(17 + n).padStart(6, '0')}`,
      ...askings[n % askings.length],
      applicantName: names[n % names.length],
      memberCount: (n % 5) + 1,
      townName: '南山镇',
      villageName: n % 2 === 0 ? '正街社区' : '青杠村',
      stage: stages[n % stages.length],
      holder: n % 4 === 3 ? 'village' : 'town',
      ...(n % 9 === 8 ? {} : { deadline: `2026-11-${String(2 + (n % 28)).padStart(2, '0')}`, deadlineName: 'start' }),
      overdue: n < 3,
      submittedOn: '2026-10-20',
    }
  }) as unknown as WorklistRow[]
}

export const boardOf = (): z.infer<typeof endpoints.getPublicityBoard.reply> =>
  endpoints.getPublicityBoard.reply.parse({
    title: '最低生活保障申请家庭公示',
    village: '演示县南山镇正街社区',
    postedOn: '2026-10-28',
    endsOn: '2026-11-04',
    rows: [
      {
        applicantName: '张德明',
        group: '3 组',
        programme: 'dibao',
        memberCount: 3,
        result: '拟纳入',
        amountFen: 91_000,
        example: true,
      },
      { applicantName: '王桂芳', group: '1 组', programme: 'tekun', memberCount: 1, result: '拟不纳入' },
    ],
    contact: '南山镇社会救助窗口 023-00000000',
  })
