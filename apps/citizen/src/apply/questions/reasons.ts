import { type ApplicationPages, meansMatter } from '@jzt/contract'
import { labelOf } from '../../ui/option.ts'
import type { FormQuestion, ListQuestion } from '../question.ts'
import { hardships, kinPositions, kinRelations } from '../words.ts'

export const reasons: FormQuestion = {
  kind: 'form',
  id: 'reasons',
  page: 'reasons',
  // Of an emergency alone its own words tell it.
  when: ({ pages }) => meansMatter(pages),
  title: ({ pages }) => (pages.mandate ? '他家为什么困难？' : '您家为什么困难？'),
  help: () => ['有几样就选几样。'],
  fields: () => [
    { name: 'kinds', label: '困难的原因', kind: 'several', options: hardships },
    { name: 'words', label: '想多说几句', kind: 'long', optional: true, max: 1000 },
  ],
  read: ({ pages }) => ({ kinds: pages.reasons?.kinds.join(',') ?? '', words: pages.reasons?.words ?? '' }),
  write: (values) => ({ kinds: values['kinds']?.split(','), words: values['words']?.trim() ?? '' }),
  shown: ({ pages }) => [
    (pages.reasons?.kinds ?? []).map((kind) => labelOf(hardships, kind)).join('、'),
    ...(pages.reasons?.words ? [pages.reasons.words] : []),
  ],
}

const kinWords = (item: NonNullable<ApplicationPages['nearKin']>[number]): string =>
  `${item.name}，${labelOf(kinRelations, item.relation)}，${labelOf(kinPositions, item.position)}`

/** 近亲属备案: declared here, so that no relative handles the case. */
export const nearKin: ListQuestion = {
  kind: 'list',
  id: 'near-kin',
  page: 'nearKin',
  title: () => '有亲属是干部或办低保的吗？',
  help: () => ['有也不影响申请。', '写出来，是为了让别的人来办。'],
  none: '没有',
  some: '有',
  more: '再加一位亲属',
  steps: () => [
    [
      { name: 'name', label: '亲属的姓名', kind: 'text', max: 50 },
      { name: 'relation', label: '是申请人的什么人', kind: 'select', options: kinRelations },
    ],
    [
      { name: 'position', label: '做什么工作', kind: 'choice', options: kinPositions },
      { name: 'workplace', label: '在哪个单位', kind: 'text', max: 100 },
    ],
  ],
  items: ({ pages }) => (pages.nearKin ?? []).map(kinWords),
  add: (values, { pages }) => [
    ...(pages.nearKin ?? []),
    {
      name: values['name']?.trim(),
      relation: values['relation'],
      position: values['position'],
      workplace: values['workplace']?.trim(),
    },
  ],
  remove: (index, { pages }) => (pages.nearKin ?? []).filter((_, at) => at !== index),
  clear: () => [],
  shown: ({ pages }) => (pages.nearKin?.length ? pages.nearKin.map(kinWords) : ['没有']),
}
