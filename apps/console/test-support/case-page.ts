import { type CasePage, endpoints } from '@jzt/contract'
import type { Programme } from '@jzt/kernel'
import type * as z from 'zod'
import { assessed } from './assessed.ts'
import { answer, application, members, timeline } from './family.ts'
import { caseId, ids, li, uuid, zhang } from './ids.ts'

type Allowed = CasePage['standing']['allowedSteps'][number]['name']

export interface Situation {
  readonly version?: number
  readonly allowed?: readonly Allowed[]
  /** Another officer was faster: one more event. */
  readonly overtaken?: boolean
  /** What this case has otherwise: another programme, aid first, a running benefit. */
  readonly more?: Partial<z.input<typeof endpoints.getCase.reply>>
}

const excluded: Readonly<Record<string, readonly Programme[]>> = {
  dibao: ['marginal', 'rigid', 'single-person'],
  'single-person': ['dibao'],
  marginal: ['dibao', 'rigid'],
  rigid: ['dibao', 'marginal', 'tekun'],
  tekun: ['rigid'],
}

/** What the server says that an application may come to, and what may not stand beside it. */
function grantableFor(asked: readonly Programme[]): z.input<typeof endpoints.getCase.reply>['grantable'] {
  const single: Programme[] = asked.some((one) => one === 'dibao' || one === 'marginal') ? ['single-person'] : []
  return [...asked, ...single].map((programme) => ({ programme, excludes: [...(excluded[programme] ?? [])] }))
}

export function casePage({ version = 5, allowed = [], overtaken = false, more = {} }: Situation = {}): CasePage {
  const events = overtaken
    ? [...timeline, ['2026-11-03T03:05:00Z', 'visit-recorded', '登记走访', '吴建国', []] as const]
    : timeline
  return endpoints.getCase.reply.parse({
    standing: {
      caseId,
      number: 'CQ-202610-000017',
      stage: 'investigating',
      version: overtaken ? version + 1 : version,
      holder: { unit: 'town', name: '南山镇' },
      allowedSteps: allowed.map((name) => ({ name })),
      today: '2026-10-20',
      clocks: [
        {
          name: 'decide',
          startedOn: '2026-10-21',
          dueBy: '2026-11-18',
          remainingWorkdays: 3,
          sharePercent: 85,
          paused: false,
          provisional: false,
        },
        {
          name: 'start',
          startedOn: '2026-10-21',
          dueBy: '2026-10-23',
          remainingWorkdays: -2,
          sharePercent: 200,
          paused: false,
          provisional: false,
        },
        {
          name: 'publicity',
          startedOn: '2026-10-21',
          dueBy: '2027-01-04',
          remainingWorkdays: 9,
          sharePercent: 55,
          paused: true,
          provisional: true,
        },
      ],
    },
    asked: ['dibao'],
    grantable: grantableFor(more.asked ?? ['dibao']),
    programme: 'dibao',
    applicantName: '张德明',
    agent: { name: '张德芳', relation: 'relative', phone: '138****0002' },
    town: '演示县南山镇',
    registered: '演示县南山镇青杠村 3 组 12 号',
    living: '演示县南山镇正街社区 8 号 2-1',
    contactPhone: '138****0001',
    submittedOn: '2026-10-20',
    members,
    application,
    documents: [
      {
        documentId: uuid(51),
        kind: 'id-card-front',
        memberId: zhang,
        mediaType: 'image/png',
        uploadedAt: '2026-10-20T01:10:00Z',
      },
      {
        documentId: uuid(52),
        kind: 'illness-proof',
        memberId: zhang,
        mediaType: 'image/png',
        uploadedAt: '2026-10-20T01:11:00Z',
      },
    ],
    standIns: [],
    supporterAnswers: [],
    registerAnswers: [
      answer(zhang, 'social-insurance', 'found', [
        { 参保单位: '某物业公司', 险种: '城镇职工', 月缴费基数: '3,500 元', 参保起始: '2021-03', 状态: '正常缴费' },
      ]),
      answer(zhang, 'real-estate', 'waiting'),
      answer(li, 'social-insurance', 'none'),
      answer(li, 'vehicle', 'no-answer'),
      answer(zhang, 'household', 'stood-in'),
    ],
    findings: [
      {
        findingId: ids.finding,
        code: 'wage-differs',
        memberId: zhang,
        words: '工资与社保缴费基数不一致',
        stated: '1,400 元',
        found: '3,500 元',
      },
      {
        findingId: uuid(32),
        code: 'vehicle',
        memberId: li,
        words: '名下有车辆',
        found: '1 辆',
        outcome: 'irrelevant',
        reason: '已报废，有注销证明',
      },
    ],
    visits: [
      {
        visitId: ids.visit,
        kind: 'home',
        visitedAt: '2026-10-25T02:30:00Z',
        by: ['周洁', '陈敏'],
        place: '演示县南山镇正街社区 8 号 2-1',
        sections: [
          { title: '住房', words: '租房，一室一厅，约 40 平方米，陈设简单' },
          { title: '健康', words: '张德明每周透析三次，行走不便' },
        ],
        found: { incomeObserved: [] },
        photos: [uuid(53)],
      },
    ],
    assessment: assessed,
    opinions: [
      { kind: 'survey-result', include: true, amountFen: 91_000, by: '周洁', on: '2026-10-27', reason: '与评估一致' },
      {
        kind: 'first-review-opinion',
        include: true,
        amountFen: 91_000,
        by: '吴建国',
        on: '2026-10-28',
        reason: '符合条件，拟纳入',
      },
    ],
    publicity: [
      { publicityId: ids.publicity, village: '正街社区', postedOn: '2026-10-28', endsOn: '2026-11-04', include: true },
    ],
    adjustments: [],
    objections: [{ objectionId: ids.objection, on: '2026-10-30', words: '他家有一辆货车在跑运输', newFacts: true }],
    notices: [
      {
        noticeId: uuid(71),
        kind: 'acceptance',
        title: '受理通知书',
        paragraphs: ['张德明：您的低保申请已于 2026 年 10 月 21 日受理。'],
        issuedOn: '2026-10-21',
        servedOn: '2026-10-21',
      },
    ],
    timeline: events.map(([at, kind, title, by, details], index) => ({
      seq: index + 1,
      at,
      on: at.slice(0, 10),
      kind,
      title,
      by,
      details,
    })),
    ...more,
  })
}
