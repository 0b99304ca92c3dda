import { type Case, law, limitsOf, mayBeGranted } from '@jzt/casework'
import { formatDate, type PlainDate } from '@jzt/kernel'
import {
  alsoMayQualify,
  examplesTold,
  type ProgrammeVerdict,
  quotable,
  type Told,
  verdictOn,
  whatWouldChange,
} from '@jzt/rules'
import type { Letterhead } from './addressee.ts'
import { appliedFor } from './applied-for.ts'
import { evidenceSentences } from './assessed.ts'
import { lawCitedOn } from './law-cited.ts'
import type { Paragraph, Written } from './notice-store.ts'
import { contact, endStopped } from './texts.ts'

export interface Ineligible {
  readonly assessed: Told | undefined
  /** The day of a visit that found what the family declared. */
  readonly visitedOn?: PlainDate | undefined
  /** What the officer wrote where he differs from the assessment. */
  readonly reason: string | undefined
  readonly notifiedOn: PlainDate
  readonly contestBy: PlainDate
}

/** 告知书: which condition failed, by how much, on whose data, and how to contest it. It ends nothing (R33, R34, R69). */
export function ineligibleText(file: Case, head: Letterhead, told: Ineligible): Written {
  return {
    kind: 'ineligible',
    title: '家庭经济状况调查结果告知书',
    paragraphs: [
      {
        heading: '调查结果',
        sentences: [
          `您的${appliedFor(file)}申请（${file.number}）调查完了。`,
          `按现有情况，您家暂时不符合${appliedFor(file)}条件。`,
          '这不是最后决定，申请还在办理。',
        ],
      },
      { heading: '哪一条不符合', sentences: failed(told) },
      ...evidence(told),
      elsewhere(file, told.assessed),
      contesting(file, head, told.contestBy),
      { heading: '依据', sentences: [`${[law.survey, ...reasonsGiven(file, head)].join('；')}。`] },
    ],
    servedOn: told.notifiedOn,
  }
}

/** That a no is told in writing with its reasons. */
const reasonsGiven = ({ asked }: Case, { on }: Letterhead): string[] => [
  ...new Set(asked.flatMap((one) => lawCitedOn(on).programmes[one].told ?? [])),
]

function failed({ assessed, reason }: Ineligible): string[] {
  const asked = assessed ? assessed.asked.flatMap((one) => verdictOn(assessed.assessment, one) ?? []) : []
  const granted = asked.some(({ entitled }) => entitled === 'yes')
  const change = assessed && !granted ? whatWouldChange(assessed) : []
  const why = reason ? [`工作人员的理由：${endStopped(reason)}`] : []
  return [...new Set([...asked.flatMap(failedConditions), ...change]), ...why]
}

const failedConditions = ({ conditions, persons = [] }: ProgrammeVerdict): readonly string[] => [
  ...conditions.filter(({ met }) => met === 'no').map((one) => `不符合：${one.title}（${quotable(one.basis)}）。`),
  ...persons.flatMap(({ label, conditions: own }) =>
    own.filter(({ met }) => met === 'no').map((one) => `${label}不符合：${one.title}（${quotable(one.basis)}）。`),
  ),
]

/** Never a bare no: what else the family may ask for. */
function elsewhere(file: Case, assessed: Told | undefined): Paragraph {
  const others = assessed ? alsoMayQualify(assessed, { refused: mayBeGranted(file.asked) }) : []
  const always = file.asked.includes('temporary') ? [] : ['遇到突发困难，可以申请临时救助。']
  return { heading: '还可以申请什么', sentences: [...others, ...always, '情况有变化，可以重新申请。'] }
}

function evidence({ assessed, visitedOn }: Ineligible): Paragraph[] {
  if (!assessed) return []
  const examples = examplesTold(assessed)
  return [
    {
      heading: '根据哪些数据',
      sentences: [
        ...evidenceSentences(assessed.assessment, visitedOn),
        ...(examples.length > 0 ? [`下列数值为示例，以官方文件为准：${examples.join('、')}。`] : []),
      ],
    },
  ]
}

const contesting = (file: Case, head: Letterhead, contestBy: PlainDate): Paragraph => ({
  heading: '不同意怎么办',
  sentences: [
    `收到后${limitsOf(file).contestWorkdays}个工作日内，可以提出异议。`,
    `最后一天是${formatDate(contestBy)}。`,
    '请写明理由，有证明的一起交来。',
    '证明不好找的，告诉我们，镇街帮您取。',
    '我们收到后重新审核，并组织复查。',
    '在救助通“我的申请”里就能提，也可以到镇街提。',
    contact(head),
  ],
})
