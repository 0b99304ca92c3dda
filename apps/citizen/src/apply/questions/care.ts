import { capacityMatters, longTermCareMatters } from '@jzt/contract'
import { called, type FormQuestion } from '../question.ts'
import { put, yesNo } from './members.ts'

const chosen = (answer: boolean | undefined): string => (answer === undefined ? '' : answer ? 'yes' : 'no')

/** 需要长期照护: of the severely disabled, for 护理补贴; the visit confirms it. */
export const longTermCare: FormQuestion = {
  kind: 'form',
  id: 'long-term-care',
  page: 'members',
  each: 'member',
  when: ({ member }) => member !== undefined && longTermCareMatters(member),
  title: (ask) => `${called(ask)}要人长期照顾吗？`,
  help: () => ['长期，是指半年以上。', '要人照顾的，可能有护理补贴。'],
  fields: () => [
    { name: 'needed', label: '要不要人照顾', kind: 'choice', options: yesNo('要人照顾半年以上', '自己能行') },
  ],
  read: ({ member }) => ({ needed: chosen(member?.longTermCare) }),
  write: (values, ask) => put(ask, { ...ask.member!, longTermCare: values['needed'] === 'yes' }),
  shown: ({ member }) => [
    member?.longTermCare === undefined ? '' : member.longTermCare ? '要人照顾半年以上' : '自己能行',
  ],
}

/** 无民事行为能力: only a court says so, and its paper is asked for with the others. */
export const capacity: FormQuestion = {
  kind: 'form',
  id: 'capacity',
  page: 'members',
  each: 'member',
  when: ({ member, today }) => member !== undefined && capacityMatters(member, today),
  title: (ask) => `法院判过${called(ask)}不能自己作主吗？`,
  help: () => ['判决书上写“无民事行为能力”。', '没有去过法院，就选“没有”。'],
  fields: () => [{ name: 'declared', label: '法院判过吗', kind: 'choice', options: yesNo('判过', '没有') }],
  read: ({ member }) => ({ declared: chosen(member?.noCivilCapacity) }),
  write: (values, ask) => put(ask, { ...ask.member!, noCivilCapacity: values['declared'] === 'yes' }),
  shown: ({ member }) => [
    member?.noCivilCapacity === undefined ? '' : member.noCivilCapacity ? '法院判过' : '法院没有判过',
  ],
}
