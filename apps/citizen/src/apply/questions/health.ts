import { careMatters, isFrail, meansMatter } from '@jzt/contract'
import { labelOf } from '../../ui/option.ts'
import { type Ask, ageOf, called, type FormQuestion } from '../question.ts'
import { bedriddens, disabilities, levels } from '../words.ts'
import { put, yesNo } from './members.ts'

export const health: FormQuestion = {
  kind: 'form',
  id: 'health',
  page: 'members',
  each: 'member',
  title: (ask) => `${called(ask)}有残疾证或者大病吗？`,
  fields: (values) => [
    { name: 'kind', label: '残疾证', kind: 'select', options: disabilities, filledLater: true },
    ...(values['kind'] && values['kind'] !== 'none'
      ? [{ name: 'level', label: '残疾等级', kind: 'select', options: levels } as const]
      : []),
    {
      name: 'seriousIllness',
      label: '大病的名字',
      hint: '如：尿毒症。没有就不填',
      kind: 'text',
      optional: true,
      max: 100,
    },
  ],
  read: ({ member }) => ({
    kind: member?.disability?.kind ?? 'none',
    level: String(member?.disability?.level ?? ''),
    seriousIllness: member?.seriousIllness ?? '',
  }),
  write: (values, ask) => {
    const { disability: _, seriousIllness: __, ...rest } = ask.member!
    const illness = values['seriousIllness']?.trim()
    return put(ask, {
      ...rest,
      ...(values['kind'] === 'none'
        ? {}
        : { disability: { kind: values['kind'] as never, level: Number(values['level']) } }),
      ...(illness ? { seriousIllness: illness } : {}),
    })
  },
  shown: ({ member }) => [
    member?.disability
      ? `${labelOf(disabilities, member.disability.kind)}残疾${labelOf(levels, String(member.disability.level))}`
      : '没有残疾证',
    ...(member?.seriousIllness ? [member.seriousIllness] : []),
  ],
}

const clergyAsked = {
  name: 'years',
  label: '连续住了几年',
  hint: '写满几年，不到一年写 0',
  kind: 'count',
  range: [0, 80],
} as const

export const clergy: FormQuestion = {
  kind: 'form',
  id: 'clergy',
  page: 'members',
  each: 'member',
  when: ({ member }) => member?.absence === 'clergy',
  title: (ask) => `${called(ask)}在寺庙、教堂住了几年？`,
  fields: () => [clergyAsked],
  read: ({ member }) => ({ years: member?.clergyYears === undefined ? '' : String(member.clergyYears) }),
  write: (values, ask) => put(ask, { ...ask.member!, clergyYears: Number(values['years']) }),
  shown: ({ member }) => [member?.clergyYears === undefined ? '' : `${member.clergyYears} 年`],
}

/** Kept by parents or siblings 由父母或兄弟姐妹供养: of the old, their own children are asked for instead. */
const isAskedWhoKeeps = (ask: Ask): boolean =>
  ask.member !== undefined && isFrail(ask.member) && (ageOf(ask.member, ask.today) ?? 0) < 60

export const care: FormQuestion = {
  kind: 'form',
  id: 'care',
  page: 'members',
  each: 'member',
  when: ({ pages, member, today }) => member !== undefined && meansMatter(pages) && careMatters(pages, member, today),
  title: (ask) => `${called(ask)}平时要人照顾吗？`,
  fields: (_, ask) => [
    { name: 'bedridden', label: '有没有卧床', kind: 'choice', options: bedriddens },
    ...(isAskedWhoKeeps(ask)
      ? [
          {
            name: 'keptByKin',
            label: '靠父母或兄弟姐妹养吗',
            kind: 'choice',
            options: yesNo('靠他们养', '不靠他们养'),
          } as const,
        ]
      : []),
  ],
  read: ({ member }) => ({
    bedridden: member?.bedridden ?? '',
    keptByKin: member?.keptByKin === undefined ? '' : member.keptByKin ? 'yes' : 'no',
  }),
  write: (values, ask) => {
    const { bedridden: _, keptByKin: __, ...rest } = ask.member!
    return put(ask, {
      ...rest,
      bedridden: values['bedridden'] as never,
      ...(isAskedWhoKeeps(ask) ? { keptByKin: values['keptByKin'] === 'yes' } : {}),
    })
  },
  shown: ({ member }) => [
    labelOf(bedriddens, member?.bedridden),
    ...(member?.keptByKin === undefined ? [] : [member.keptByKin ? '靠父母或兄弟姐妹养' : '不靠父母、兄弟姐妹养']),
  ],
}
