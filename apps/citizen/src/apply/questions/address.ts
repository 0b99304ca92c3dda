import type { Ask, FormQuestion } from '../question.ts'

interface Words {
  readonly title: (ask: Ask) => string
  readonly help: readonly string[]
}

/** An address is asked in two pages: the village, then the line. */
function addressQuestions(page: 'registered' | 'living', place: Words, line: Words): readonly FormQuestion[] {
  const saved = ({ pages }: Ask) => pages[page] ?? (page === 'living' ? pages.registered : undefined)
  return [
    {
      kind: 'form',
      id: page,
      page,
      title: place.title,
      help: () => place.help,
      fields: () => [{ name: 'village', label: '区县、镇街和村（社区）', kind: 'division' }],
      read: (ask) => ({ village: saved(ask)?.village ?? '' }),
      write: (values, ask) => ({ village: values['village'], line: saved(ask)?.line ?? '见村（社区）' }),
      shown: () => [],
      village: (ask) => saved(ask)?.village,
    },
    {
      kind: 'form',
      id: `${page}-line`,
      page,
      title: line.title,
      help: () => line.help,
      fields: (_, { pages }) => [
        {
          name: 'line',
          label: '详细地址',
          kind: 'text',
          max: 200,
          filledLater: page === 'registered' || pages.living?.village !== pages.registered?.village,
        },
      ],
      read: (ask) => ({ line: saved(ask)?.line ?? '' }),
      write: (values, ask) => ({ village: saved(ask)?.village, line: values['line'] }),
      shown: (ask) => [saved(ask)?.line ?? ''],
    },
  ]
}

const whose = ({ pages }: Ask) => (pages.mandate ? '他' : '您')

export const registered = addressQuestions(
  'registered',
  { title: (ask) => `${whose(ask)}的户口在哪里？`, help: ['看户口簿第一页。', '户口所在的镇街来办这件事。'] },
  { title: (ask) => `${whose(ask)}的户口地址怎么写？`, help: ['写到门牌号，或者几组。', '如：3 组 12 号。'] },
)

export const living = addressQuestions(
  'living',
  { title: (ask) => `${whose(ask)}现在住在哪里？`, help: ['和户口在一起，就直接按“继续”。'] },
  { title: (ask) => `${whose(ask)}现在的住址怎么写？`, help: ['工作人员要上门看看。', '和户口一样，就直接按“继续”。'] },
)
