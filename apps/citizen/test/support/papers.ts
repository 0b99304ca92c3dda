// Texts and tables of the tests' office.
import type { CaseProgress, PreAssessment } from '@jzt/contract'
import { publicStages } from '@jzt/contract'

const divisions: Record<string, [string, string][]> = {
  '50': [
    ['500103', '渝中区'],
    ['500199', '安平县'],
  ],
  '500199': [
    ['500199101', '安平镇'],
    ['500199102', '双河镇'],
  ],
  '500199101': [
    ['500199101001', '北街社区'],
    ['500199101201', '石桥村'],
  ],
}

export const divisionsOf = (parent: string) => (divisions[parent] ?? []).map(([code, name]) => ({ code, name }))

export const stagesAt = (now: number): CaseProgress['stages'] =>
  publicStages.map((stage, index) => ({
    stage,
    state: index < now ? 'done' : index === now ? 'now' : 'later',
    provisional: index > 3,
    ...(index < now ? { doneOn: '2026-11-23' } : { dueBy: index > 3 ? '2027-01-08' : '2026-12-21' }),
  })) as CaseProgress['stages']

export const authorisationText = {
  version: '2026-1',
  sha256: 'a'.repeat(64),
  title: '家庭经济状况核对授权书',
  riskNotice: ['签字以后，民政部门可以去查您的收入和财产。查到的只用来办这件事。'],
  paragraphs: ['我同意民政部门查我的存款、房子、车和社保。这份授权在办理低保期间有效。'],
}

export const letter = {
  title: '最低生活保障确认通知书',
  number: '安民低保〔2026〕1 号',
  confirmed: true,
  amountFen: 91000,
  decidedOn: '2026-12-20',
  paragraphs: [
    { heading: '决定', sentences: ['同意给您家低保。', '每月 910 元。'] },
    {
      heading: '怎么算的',
      sentences: ['您家 3 口人，每人每月的标准是 770 元。', '您家每月收入 1,400 元。', '差的 910 元，每月补给您家。'],
    },
    { heading: '依据', sentences: ['《社会救助暂行办法》第九条、第十一条。'] },
  ],
}

export const preAssessment: PreAssessment = {
  on: '2026-11-23' as PreAssessment['on'],
  pack: 'CQ-2026-09',
  decidesNothing: '这是按您的回答算的，只供参考，不是决定。不管算出什么，您都可以申请。最后由镇街和区县审核。',
  verdicts: [
    {
      of: 'dibao',
      title: '低保',
      outlook: 'likely',
      pays: '每月 910 元',
      reasons: ['按您的回答，各项条件都达到；最后以核对和入户调查为准。'],
      prepare: ['一起生活的每个人的姓名和身份证号码', '本人的手机，用来签名授权核对'],
    },
    {
      of: 'rigid',
      title: '刚性支出困难家庭',
      outlook: 'to-check',
      pays: '',
      reasons: ['还要核实：家里的存款。申请以后由工作人员核实，不用您跑路。'],
      prepare: ['最近一年看病、上学、康复自己付钱的票据'],
    },
    {
      of: 'temporary',
      title: '临时救助',
      outlook: 'not-now',
      pays: '',
      reasons: ['遇到火灾、车祸、重病等突然的困难时，可以随时申请。'],
      prepare: [],
    },
  ],
  ask: ['dibao', 'rigid'],
}

export const publicityRows = [
  {
    publicityId: '0b0d8f36-5ef4-4a43-9a0e-6d1a52a5a001',
    kind: 'proposed' as const,
    programme: 'dibao' as const,
    applicantName: '李**',
    village: '安平镇石桥村',
    memberCount: 3,
    amountFen: 91000,
    example: true,
    postedOn: '2026-11-20',
    endsOn: '2026-11-27',
    contact: '安平镇民政办 023-60000001',
  },
]

export const notices = {
  ineligible: {
    noticeId: '0b0d8f36-5ef4-4a43-9a0e-6d1a52a5a002',
    kind: 'ineligible' as const,
    title: '初步审核情况告知书',
    paragraphs: ['我们查到，您家的收入比低保线高。您可以不同意，请在 5 个工作日内告诉我们。'],
    issuedOn: '2026-12-01',
  },
  supplement: {
    noticeId: '0b0d8f36-5ef4-4a43-9a0e-6d1a52a5a003',
    kind: 'supplement' as const,
    title: '补正材料告知书',
    paragraphs: ['您的申请还差两样材料。请在 2026年12月7日前补好。'],
    issuedOn: '2026-11-24',
  },
  decision: {
    noticeId: '0b0d8f36-5ef4-4a43-9a0e-6d1a52a5a004',
    kind: 'decision' as const,
    title: '最低生活保障确认通知书',
    paragraphs: ['同意给您家低保。'],
    issuedOn: '2026-12-20',
  },
}
