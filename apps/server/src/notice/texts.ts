import { type Case, dueByOf, law, limitsOf } from '@jzt/casework'
import { formatDate, type PlainDate, type WorkCalendar } from '@jzt/kernel'
import type { Letterhead, Office } from './addressee.ts'
import { appliedFor } from './applied-for.ts'
import { inBrackets, lawCitedOn } from './law-cited.ts'
import type { Paragraph, Written } from './notice-store.ts'

/** Whose signature a citizen may turn against. Both are reviewed by the district's government (行政复议法). */
export type DecidedBy = 'town' | 'county'

/**
 * How to appeal. The same words under every decision. 行政诉讼法 is named without its article: nobody has read its text here.
 */
export const remedies = ({ county, town, phone, on }: Letterhead): Paragraph => ({
  heading: '不同意怎么办',
  sentences: [
    '您可以申请行政复议，也可以起诉。',
    `行政复议：收到之日起60日内，向${county}人民政府提出。`,
    '行政诉讼：收到之日起6个月内，向有管辖权的人民法院提起（行政诉讼法）。',
    `依据：${lawCitedOn(on).appeal}。`,
    `要投诉或有疑问，请拨打${phone}（${town}）。`,
  ],
})

export const contact = ({ town, phone }: Office): string => `有疑问请拨打${phone}（${town}）。`

/** What an officer wrote, as a whole sentence. */
export const endStopped = (words: string): string => (/[。！？]$/.test(words) ? words : `${words}。`)

const plain = (...sentences: readonly string[]): Paragraph[] => [{ sentences }]

/** 受理通知书: from when the days are counted, and to when. */
export function acceptanceText(file: Case, head: Letterhead, calendar: WorkCalendar): Written {
  const acceptedOn = file.acceptance?.on ?? file.submittedOn
  const dueBy = dueByOf(file, { calendar }) ?? acceptedOn
  const provisional = calendar.isProvisional(dueBy) ? '（暂定，以公布的放假安排为准）' : ''
  return {
    kind: 'acceptance',
    title: '受理通知书',
    paragraphs: plain(
      `您的${appliedFor(file)}申请（${file.number}）已经受理。`,
      `受理日期：${formatDate(acceptedOn)}。`,
      `我们在${limitsOf(file).decideWorkdays}个工作日内办结，公示的天数不算。`,
      `不算公示，最迟${formatDate(dueBy)}办结${provisional}。`,
      '接下来，我们核对您家的经济状况，并上门走访。',
      `能核对到的证明，不用您再提供${inBrackets(lawCitedOn(head.on).noNeedlessPapers)}。`,
      contact(head),
      `依据：${law.accept}、四。`,
    ),
    servedOn: acceptedOn,
  }
}

/** 补正告知书: everything that is missing, at one time, and what happens if nothing comes. */
export function supplementText(file: Case, head: Letterhead, gaps: readonly string[]): Written {
  const agent = file.agent ? ['本告知书同时送给您的代办人。'] : []
  return {
    kind: 'supplement',
    title: '补正告知书',
    paragraphs: [
      {
        heading: '还缺什么',
        sentences: [
          `您的${appliedFor(file)}申请（${file.number}）还缺${gaps.length}项：`,
          ...gaps.map((words, index) => `${index + 1}. ${words.replace(/[。；]$/, '')}。`),
        ],
      },
      {
        heading: '什么时候交',
        sentences: [
          `请在收到本告知书后${limitsOf(file).supplementWorkdays}个工作日内补齐。`,
          '来不及的，可以申请延长一次。',
          '到期没有补齐的，视为自动放弃申请。',
          '放弃后可以重新申请，交过的材料不用再交。',
        ],
      },
      {
        heading: '找谁帮忙',
        sentences: [...agent, '材料办不下来，我们可以帮您。', contact(head), `依据：${law.supplement}。`],
      },
    ],
  }
}

const declineWords = {
  'no-such-programme': '您申请的事项不属于社会救助范围。',
  withdrawn: '您已提出不再申请。',
  'proven-duplicate': '经核实，家庭成员已计入另一户；同一人不能计入两户。',
} as const

/** 不予受理通知书: for three grounds only, signed by the head of the town. */
export function declineText(
  file: Case,
  head: Letterhead,
  { ground, reason }: { readonly ground: keyof typeof declineWords; readonly reason: string | undefined },
): Written {
  return {
    kind: 'decline',
    title: '不予受理通知书',
    paragraphs: [
      {
        heading: '决定',
        sentences: [
          `您的${appliedFor(file)}申请（${file.number}）不予受理。`,
          declineWords[ground],
          ...(reason ? [`说明：${endStopped(reason)}`] : []),
        ],
      },
      { heading: '依据', sentences: [`${law.accept}。`] },
      remedies(head),
    ],
    ...(file.closing ? { servedOn: file.closing.on } : {}),
  }
}

/** 视为放弃告知书: the period of a served notice has passed. */
export function lapseText(file: Case, head: Letterhead, dueBy: PlainDate | undefined): Written {
  const until = dueBy ? [`补正期限到${formatDate(dueBy)}为止。`] : []
  return {
    kind: 'lapse',
    title: '视为放弃申请告知书',
    paragraphs: [
      {
        sentences: [
          `您的${appliedFor(file)}申请（${file.number}）没有按期补齐。`,
          ...until,
          '按规定，视为自动放弃申请。',
          '您随时可以重新申请，交过的材料不用再交。',
          contact(head),
          `依据：${law.supplement}。`,
        ],
      },
      remedies(head),
    ],
  }
}

const extensionWords = {
  objection: '公示有异议',
  'person-apart': '人户分离',
  'remote-filing': '异地申办',
  'difficult-survey': '家庭经济状况调查难度较大',
  'review-meeting': '需要召开评审会',
} as const

/** 延期告知书: why, to how many working days, and the new last day. */
export function extensionText(
  file: Case,
  head: Letterhead,
  told: { readonly ground: keyof typeof extensionWords; readonly toWorkdays: number; readonly calendar: WorkCalendar },
): Written {
  const dueBy = dueByOf(file, { calendar: told.calendar })
  return {
    kind: 'extension',
    title: '延长办理期限告知书',
    paragraphs: plain(
      `您的${appliedFor(file)}申请（${file.number}）要多办几天。`,
      `原因：${extensionWords[told.ground]}。`,
      `办理期限延长到${told.toWorkdays}个工作日，公示的天数不算。`,
      ...(dueBy ? [`最迟${formatDate(dueBy)}办结；再公示的，相应顺延。`] : []),
      '延长由镇街负责人批准。',
      contact(head),
      `依据：${law.extension}。`,
    ),
  }
}

const terminationWords = {
  'refuses-authorisation': '没有正当理由，不签核对授权书。',
  'refuses-visit': '没有正当理由，不配合入户调查。',
  'refuses-documents': '没有正当理由，不提供必要材料。',
  'cannot-be-found': '按您留的地址和电话，一直联系不上。',
} as const

/** 终止告知书: from 2026-07-01 on the household was heard first (社会救助法 第四十八条). */
export function terminationText(
  file: Case,
  head: Letterhead,
  told: { readonly ground: keyof typeof terminationWords; readonly reason: string | undefined },
): Written {
  const { heard: hearing } = lawCitedOn(head.on)
  const heard = file.hearing ? [`${formatDate(file.hearing.on)}，我们听取了您家的意见。`] : []
  return {
    kind: 'termination',
    title: '终止审核确认告知书',
    paragraphs: [
      {
        heading: '决定',
        sentences: [
          `您的${appliedFor(file)}申请（${file.number}）终止办理。`,
          `原因：${terminationWords[told.ground]}`,
          ...(told.reason ? [`说明：${endStopped(told.reason)}`] : []),
          ...heard,
          '情况有变化的，可以重新申请。',
        ],
      },
      { heading: '依据', sentences: [`${[law.terminate, ...(hearing ? [hearing] : [])].join('；')}。`] },
      remedies(head),
    ],
  }
}

/** 异议核实告知书 for the applicant: that somebody objected and what came of it, never who or in which words. */
export function objectionText(file: Case, head: Letterhead, objectionId: string): Written | undefined {
  const objection = file.objections.find(({ id }) => id === objectionId)
  if (!objection) return undefined
  const checked = objection.reInvestigatedOn
    ? [
        `我们重新作了调查核实（${formatDate(objection.reInvestigatedOn)}）。`,
        file.opinion?.outdated ? '情况有变化，我们将重新提出初审意见。' : '核实结果：原来的意见不变。',
        '接下来重新公示7天，公示的天数不算在期限内。',
      ]
    : ['这条异议没有新的情况，已经作了答复，不再重新公示。']
  return {
    kind: 'objection-answer',
    title: '公示异议核实情况告知书',
    paragraphs: plain(
      `${formatDate(objection.on)}，有人对您家的公示提出异议。`,
      ...checked,
      '提出异议的人，依法保密。',
      contact(head),
      `依据：${law.publicity}。`,
    ),
  }
}
