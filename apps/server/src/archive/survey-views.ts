import type { Case } from '@jzt/casework'
import type { CasePage, GrantBody, StepBody, VisitFound } from '@jzt/contract'
import { type Fen, formatYuan, type MemberId, type Programme } from '@jzt/kernel'
import type { StepRecord } from '../casework/index.ts'
import { findingSections } from './visit-findings.ts'

type NameOf = (officerId: string | null) => string

const housingWords: Record<StepBody<'record-visit'>['housing'], string> = {
  own: '自有',
  rented: '租住',
  'public-rental': '公租房',
  borrowed: '借住',
  dangerous: '危房',
  other: '其他',
}

/** Each visit as it was written down, in sections. */
export function visitsOf(
  file: Case,
  records: readonly StepRecord[],
  nameOf: NameOf,
  memberName: (id: string) => string,
): CasePage['visits'] {
  return records
    .filter(({ step }) => step === 'record-visit')
    .map(({ recordId, input }) => {
      const visit = input as StepBody<'record-visit'>
      const on = file.visits.find(({ id }) => id === recordId)
      return {
        visitId: recordId,
        kind: visit.kind,
        visitedAt: visit.visitedAt,
        by: (on?.by ?? []).map(nameOf),
        place: visit.place.line,
        sections: sectionsOf(visit, memberName),
        found: foundAt(visit),
        photos: visit.photos.map(({ documentId }) => documentId),
      }
    })
}

/** The facts that others state too, as they were filled in. */
function foundAt({
  incomeObserved,
  supporters,
  labour,
  care,
  capacity,
  utilities,
  hardship,
}: StepBody<'record-visit'>): VisitFound {
  return { incomeObserved, supporters, labour, care, capacity, utilities, hardship }
}

function sectionsOf(visit: StepBody<'record-visit'>, memberName: (id: string) => string) {
  const income = visit.incomeObserved.map(
    ({ memberId, monthlyFen, words }) =>
      `${memberName(memberId)}：每月 ${formatYuan(monthlyFen)}${words ? `（${words}）` : ''}`,
  )
  const property = visit.propertyObserved.map(({ kind, words }) => `${kind}：${words}`)
  const sections = [
    { title: '是否实际居住', words: visit.livesThere ? '是' : '否' },
    { title: '见到的成员', words: visit.membersSeen.map(memberName).join('、') },
    { title: '住房', words: [housingWords[visit.housing], visit.housingWords].filter(Boolean).join('；') },
    { title: '健康', words: visit.healthWords },
    { title: '就业', words: visit.workWords },
    { title: '了解到的收入', words: income.join('；') },
    { title: '看到的财产', words: property.join('；') },
    ...findingSections(visit, memberName),
    { title: '与申报是否一致', words: visit.agreesWithDeclaration ? '一致' : `不一致：${visit.difference ?? ''}` },
  ]
  return sections.filter(({ words }) => words !== '')
}

/** What stands in for a silent register, and whose signatures are under it. */
export const standInsOf = ({ standIns }: Case, nameOf: NameOf): CasePage['standIns'] =>
  standIns.map(({ id, register, memberId, by, countersignedBy }) => ({
    standInId: id,
    register,
    memberId,
    offeredBy: nameOf(by),
    ...(countersignedBy ? { countersignedBy: nameOf(countersignedBy) } : {}),
  }))

/** Signed opinions in the order they were given, with the reason the officer wrote. */
export function opinionsOf(
  records: readonly StepRecord[],
  nameOf: NameOf,
  dayOf: (at: Date) => CasePage['submittedOn'],
): CasePage['opinions'] {
  return records.flatMap((record) => {
    const opinion = opinionIn(record)
    return opinion ? [{ ...opinion, by: nameOf(record.actorId), on: dayOf(record.takenAt) }] : []
  })
}

function opinionIn({ step, input }: StepRecord): Omit<CasePage['opinions'][number], 'by' | 'on'> | undefined {
  if (step === 'survey-result') {
    const form = input as StepBody<'survey-result'>
    return { kind: '初始意见', include: form.eligible, ...figuresOf(form), reason: form.reason ?? '与评估一致' }
  }
  if (step === 'first-review-opinion') {
    const form = input as StepBody<'first-review-opinion'>
    return { kind: '初审意见', include: form.include, ...figuresOf(form), reason: form.reason }
  }
  if (step === 'confirm') {
    const form = input as StepBody<'confirm'>
    return { kind: '确认同意', include: true, ...figuresOf(form), reason: form.reason ?? '同意初审意见' }
  }
  if (step === 'decide-in-town') {
    const form = input as StepBody<'decide-in-town'>
    return { kind: '镇街审核确认', include: form.confirmed, ...figuresOf(form), reason: form.reason ?? '同意初审意见' }
  }
  if (step === 'grant-aid-first') {
    const { amountFen, reason } = input as StepBody<'grant-aid-first'>
    return { kind: '先行救助', include: true, programme: 'temporary', amountFen, reason }
  }
  if (step === 'refuse')
    return { kind: '不予确认', include: false, amountFen: 0 as never, reason: (input as StepBody<'refuse'>).reason }
  return undefined
}

/** What a form grants, as far as it says so; a form that leaves it out goes by the one signed before. */
function figuresOf({
  amountFen,
  ...form
}: {
  amountFen: Fen
  programme?: Programme | undefined
  members?: MemberId[] | undefined
  also?: GrantBody[] | undefined
}) {
  const { programme, members, also } = form
  return {
    amountFen,
    ...(programme ? { programme } : {}),
    ...(members ? { members } : {}),
    ...(also ? { also } : {}),
  }
}
