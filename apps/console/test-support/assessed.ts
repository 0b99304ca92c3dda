import { uuid } from './ids.ts'

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

/** What the rules came to for this family. */
export const assessed = {
  assessmentId: uuid(61),
  at: '2026-10-26T02:00:00Z',
  result: 'dibao',
  amountFen: 91_000,
  missing: ['张德明的不动产'],
  sentences: ['家庭三人，每月收入 1,475 元，人均 491.67 元，低于城市标准 770 元。', '按差额每月可领 910 元。'],
  aloud: '按现有情况，您家符合低保条件，每月 910 元。',
  whatWouldChange: ['每月收入达到 2,310 元时，不再符合低保。'],
  alsoMayQualify: ['张德明可能符合领取困难残疾人生活补贴的条件，请到镇街申请。'],
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
} as const
