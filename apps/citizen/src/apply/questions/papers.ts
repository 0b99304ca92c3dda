import { type Ask, called, membersOf, type PhotoQuestion, type Slot } from '../question.ts'

const later = '现在拍不了，可以直接按“继续”，以后再补。'

const taken = (slots: readonly Slot[], ask: Ask): number =>
  slots.filter((slot) =>
    (ask.pages.documents ?? []).some((one) => one.kind === slot.kind && one.memberKey === slot.memberKey),
  ).length

const counted = (slots: readonly Slot[], ask: Ask): string => {
  const done = taken(slots, ask)
  return done === 0 ? '以后再补' : `已拍 ${done} 张`
}

const isApplicant = (ask: Ask): boolean => ask.member?.key === membersOf(ask)[0]?.key

/** The household has one book: it is asked of the applicant, together with his card. */
const cardSlots = (ask: Ask): readonly Slot[] => {
  const memberKey = ask.member!.key
  const book = { kind: 'household-book', memberKey, title: '户口簿', help: '拍写着姓名的那一页。' }
  return [
    { kind: 'id-card-front', memberKey, title: '有头像的一面', help: '放平，四个角都拍进去。' },
    { kind: 'id-card-back', memberKey, title: '有国徽的一面', help: '不要反光，字要看得清。' },
    ...(isApplicant(ask) ? [book] : []),
  ]
}

export const idCards: PhotoQuestion = {
  kind: 'photos',
  id: 'id-card',
  page: 'documents',
  each: 'member',
  title: (ask) => `拍${called(ask)}的身份证${isApplicant(ask) ? '和户口簿' : ''}`,
  help: (ask) => [...(isApplicant(ask) ? [] : ['小孩没有身份证，就不用拍。']), later],
  slots: cardSlots,
  shown: (ask) => [counted(cardSlots(ask), ask)],
}

/** For each member the proof of what he said of his health, and of the household its bills. */
function paperSlots(ask: Ask): readonly Slot[] {
  const member = ask.member!
  const own = (kind: string, title: string, help: string): Slot => ({ kind, memberKey: member.key, title, help })
  return [
    ...(member.disability ? [own('disability-card', '残疾证', '拍有照片的那一页。')] : []),
    ...(member.noCivilCapacity ? [own('court-document', '法院的判决书', '拍有结果和盖章的那几页。')] : []),
    ...(isApplicant(ask) && ask.pages.utilities ? [own('bill', '缴费单', '上个月的水电、电话缴费单。')] : []),
    ...(member.seriousIllness ? [own('illness-proof', '看病的证明', '出院证明或诊断书都可以。')] : []),
  ]
}

export const papers: PhotoQuestion = {
  kind: 'photos',
  id: 'papers',
  page: 'documents',
  each: 'member',
  when: (ask) => paperSlots(ask).length > 0,
  title: (ask) => `拍${called(ask)}的证明`,
  help: () => [later],
  slots: paperSlots,
  shown: (ask) => [counted(paperSlots(ask), ask)],
}
