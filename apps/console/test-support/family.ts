import { type CasePage, endpoints, type OfficerCard, type WorklistRow } from '@jzt/contract'
import type { Programme } from '@jzt/kernel'
import type * as z from 'zod'

/** One invented family of county 500199, as the server would tell it; everything is parsed by the contract's schemas. */
export const uuid = (n: number): string => `0190a6c0-0000-7000-8000-${String(n).padStart(12, '0')}`

const [caseId, zhang, li, child] = [uuid(1), uuid(11), uuid(12), uuid(13)]
export const ids = { caseId, publicity: uuid(21), objection: uuid(22), finding: uuid(31), visit: uuid(41) }

const officers = {
  village: ['村干部 陈敏', 'village', '500199001001', '演示县南山镇青杠村'],
  clerk: ['周洁', 'town-clerk', '500199001', '演示县南山镇'],
  head: ['吴建国', 'town-head', '500199001', '演示县南山镇'],
  district: ['郑丽', 'district-clerk', '500199', '演示县'],
  city: ['何伟', 'city', '50', '重庆市'],
  auditor: ['孙立', 'auditor', '50', '重庆市'],
  admin: ['系统管理员 赵强', 'administrator', '50', '重庆市'],
} as const
export type Account = keyof typeof officers

export function officer(account: Account): OfficerCard {
  const [name, role, division, divisionName] = officers[account]
  const officerId = uuid(100 + Object.keys(officers).indexOf(account))
  return endpoints.getOfficer.reply.parse({ officerId, account, name, role, division, divisionName, disabled: false })
}
export const everyOfficer = (): OfficerCard[] => (Object.keys(officers) as Account[]).map(officer)

type Allowed = CasePage['standing']['allowedSteps'][number]['name']

const members = [
  {
    memberId: zhang,
    key: 'm1',
    name: '张德明',
    idNumber: '500199********0011',
    relation: 'self',
    birth: '1968-03-05',
    age: 58,
    authorisedOn: '2026-10-20',
  },
  {
    memberId: li,
    key: 'm2',
    name: '李秀英',
    idNumber: '500199********0022',
    relation: 'spouse',
    birth: '1970-08-12',
    age: 56,
    authorisedOn: '2026-10-20',
  },
  {
    memberId: child,
    key: 'm3',
    name: '张小雨',
    idNumber: '500199********0030',
    relation: 'child',
    birth: '2012-05-20',
    age: 14,
  },
]

const application = {
  area: 'urban',
  contactPhone: '13800000001',
  members: [
    {
      key: 'm1',
      name: '张德明',
      idNumber: '500199196803050011',
      relation: 'self',
      occupation: 'flexible',
      livesTogether: true,
      disability: { kind: 'physical', level: 2 },
      seriousIllness: '尿毒症',
    },
    {
      key: 'm2',
      name: '李秀英',
      idNumber: '500199197008120022',
      relation: 'spouse',
      occupation: 'caring',
      livesTogether: true,
    },
    {
      key: 'm3',
      name: '张小雨',
      idNumber: '500199201205200030',
      relation: 'child',
      occupation: 'student',
      livesTogether: true,
      schooling: 'compulsory',
    },
  ],
  income: [
    { memberKey: 'm1', kind: 'wage', grossFen: 140_000, per: 'month', note: '打零工' },
    { memberKey: 'm2', kind: 'farm', grossFen: 120_000, costFen: 30_000, per: 'year' },
  ],
  assets: [{ memberKey: 'm1', kind: 'deposit', amountFen: 1_250_058 }],
  dwellings: [{ memberKey: 'm1', address: '演示县南山镇青杠村 3 组 12 号', areaSquareMetres: 86.5, dangerGrade: 'C' }],
  vehicles: [{ memberKey: 'm1', kind: 'two-wheel-motorcycle', plate: '渝A·12345', presentValueFen: 80_000 }],
  spending: [{ memberKey: 'm1', kind: 'medical', yearlyFen: 3_600_000 }],
  reasons: { kinds: ['illness', 'disability'], words: '长期透析，家中没有稳定收入' },
  nearKin: [{ name: '张德华', relation: 'sibling', position: 'village-staff', workplace: '青杠村村委会' }],
  documents: [],
}

const answer = (memberId: string, register: string, status: string, records: object[] = []) => ({
  memberId,
  register,
  status,
  askedAt: '2026-10-22T02:00:00Z',
  ...(['found', 'none'].includes(status) ? { answeredAt: '2026-10-22T02:00:07Z' } : {}),
  attempts: status === 'waiting' ? 3 : 1,
  sourceOrg: '市人力社保局',
  requestNo: 'HD20261022-0007',
  records,
})

const trace = {
  title: '家庭人均收入低于当地最低生活保障标准',
  verdict: 'met',
  value: '符合',
  basis: '社会救助法第十八条',
  rule: 'dibao.income-below-standard@1',
  children: [
    {
      title: '家庭月收入',
      value: '1,475 元',
      children: [
        { title: '张德明 工资', value: '1,400 元', source: '申报', children: [] },
        { title: '李秀英 种养收入减成本，按月', value: '75 元', source: '入户', children: [] },
      ],
    },
    { title: '城市标准 × 3 人', value: '2,310 元', source: '重庆市民政局 2026 年标准', children: [] },
    { title: '家庭财产符合规定', verdict: 'unknown', basis: '渝府办发〔2023〕1号 第九条', children: [] },
  ],
}

const timeline = [
  ['2026-10-20T01:12:00Z', 'case-submitted', '提交申请', '申请人', []],
  [
    '2026-10-20T06:30:00Z',
    'applicant-contacted',
    '主动联系',
    '周洁',
    [
      { label: '方式', value: '电话' },
      { label: '结果', value: '联系上本人' },
    ],
  ],
  ['2026-10-21T02:00:00Z', 'case-accepted', '受理', '周洁', [{ label: '办结期限', value: '2026年11月18日' }]],
  ['2026-10-22T02:00:00Z', 'investigation-started', '启动调查', '周洁', []],
] as const

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
        photos: [uuid(53)],
      },
    ],
    assessment: {
      assessmentId: uuid(61),
      at: '2026-10-26T02:00:00Z',
      result: 'dibao',
      amountFen: 91_000,
      missing: ['张德明的不动产'],
      sentences: ['家庭三人，每月收入 1,475 元，人均 491.67 元，低于城市标准 770 元。', '按差额每月可领 910 元。'],
      aloud: '按现有情况，您家符合低保条件，每月 910 元。',
      whatWouldChange: ['每月收入达到 2,310 元时，不再符合低保。'],
      alsoMayQualify: ['张德明可能可以领取困难残疾人生活补贴，请到镇街申请。'],
      programmes: [
        {
          programme: 'dibao',
          title: '最低生活保障',
          entitled: 'yes',
          amountFen: 91_000,
          once: false,
          example: false,
          conditions: [{ title: '家庭人均收入低于标准', basis: '社会救助法 第十八条', met: 'yes' }],
          persons: [],
          missing: [],
          nearestChange: [],
        },
        {
          programme: 'tekun',
          title: '特困人员救助供养',
          entitled: 'no',
          amountFen: 0,
          once: false,
          example: true,
          conditions: [{ title: '申请人具有本市户籍', basis: '社会救助法 第十六条', met: 'yes' }],
          persons: [{ label: '张德明', entitled: 'no', amountFen: 0, failed: ['无劳动能力'] }],
          missing: [],
          nearestChange: ['张德明：“无劳动能力”没有达到。'],
        },
      ],
      together: [
        { programme: 'dibao', amountFen: 91_000, why: '低保：家庭符合“家庭人均收入低于标准”（社会救助法 第十八条）。' },
      ],
      benefits: [
        {
          programme: 'disability-living',
          title: '困难残疾人生活补贴',
          entitled: 'yes',
          amountFen: 9_000,
          once: false,
          example: true,
          conditions: [],
          persons: [{ label: '张德明', entitled: 'yes', amountFen: 9_000, failed: [] }],
          missing: [],
          nearestChange: [],
        },
      ],
      rulesVersion: '2026.10',
      pack: '重庆 2026',
      unverified: true,
      trace,
    },
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
