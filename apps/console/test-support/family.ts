import { child, li, zhang } from './ids.ts'

/** One invented family of county 500199, as the server would tell it; everything is parsed by the contract's schemas. */
export const members = [
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

/** What the family wrote. */
export const application = {
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

/** What one register said of one member. */
export const answer = (memberId: string, register: string, status: string, records: object[] = []) => ({
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

export const timeline = [
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
