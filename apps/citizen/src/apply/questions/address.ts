import { askedFor } from '@jzt/contract'
import type { Values } from '../fields.ts'
import type { Ask, FormQuestion } from '../question.ts'

interface Words {
  readonly title: (ask: Ask) => string
  readonly help: readonly string[]
}

const whose = ({ pages }: Ask) => (pages.mandate ? '他' : '您')

/** Holds the place of the line until it is asked: the contract wants the whole address at once. */
const lineNotAsked = '见村（社区）'

/** Lives where the household is registered 人户一致: then the home is not asked for again. */
const livesAtHome = ({ pages: { registered, living } }: Ask): boolean =>
  living !== undefined && living.village === registered?.village && living.line === registered.line

const villageQuestion = (page: 'registered' | 'living', { title, help }: Words): FormQuestion => ({
  kind: 'form',
  id: page,
  page,
  title,
  help: () => help,
  fields: () => [{ name: 'village', label: '区县、镇街和村（社区）', kind: 'division' }],
  read: ({ pages }) => ({ village: (pages[page] ?? pages.registered)?.village ?? '' }),
  write: (values, { pages }) => ({ village: values['village'], line: pages[page]?.line ?? lineNotAsked }),
  shown: () => [],
  village: ({ pages }) => pages[page]?.village,
})

const lineQuestion = (page: 'registered' | 'living', { title, help }: Words): FormQuestion => ({
  kind: 'form',
  id: `${page}-line`,
  page,
  title,
  help: () => help,
  fields: () => [{ name: 'line', label: '详细地址', kind: 'text', max: 200, filledLater: true }],
  read: ({ pages }) => ({ line: pages[page]?.line ?? '' }),
  write: (values, ask) => lineOf(page, values, ask),
  shown: ({ pages }) => [pages[page]?.line ?? ''],
})

const lineOf = (page: 'registered' | 'living', values: Values, { pages }: Ask) => ({
  village: (pages[page] ?? pages.registered)?.village,
  line: values['line']?.trim(),
})

/** Who asks for 临时救助 alone may be registered anywhere in the country. */
const isOutsiderPossible = ({ pages }: Ask): boolean => askedFor(pages).every((programme) => programme === 'temporary')

const isHere = (ask: Ask): boolean => !isOutsiderPossible(ask) || ask.pages.registeredOutside === undefined

export const registerPlace: FormQuestion = {
  kind: 'form',
  id: 'register-place',
  page: 'registeredOutside',
  when: isOutsiderPossible,
  title: (ask) => `${whose(ask)}的户口在重庆吗？`,
  help: () => ['户口在外地，也可以申请临时救助。'],
  fields: (values) => [
    {
      name: 'where',
      label: '户口在哪里',
      kind: 'choice',
      options: [
        { value: 'here', label: '在重庆' },
        { value: 'outside', label: '在外地' },
      ],
    },
    ...(values['where'] === 'outside'
      ? [{ name: 'outside', label: '哪个省、哪个市', kind: 'text', max: 100 } as const]
      : []),
  ],
  read: ({ pages }) => ({
    where: pages.registeredOutside ? 'outside' : pages.registered ? 'here' : '',
    outside: pages.registeredOutside ?? '',
  }),
  write: (values) => (values['where'] === 'outside' ? values['outside']?.trim() : undefined),
  shown: ({ pages }) => [pages.registeredOutside ?? '在重庆'],
}

const homes = [
  { value: 'here', label: '就住在这里' },
  { value: 'elsewhere', label: '住在别处' },
]

const registeredLine = lineQuestion('registered', {
  title: (ask) => `${whose(ask)}的户口地址怎么写？`,
  help: ['写到门牌号，或者几组。', '如：3 组 12 号。'],
})

const registeredHere: readonly FormQuestion[] = [
  villageQuestion('registered', {
    title: (ask) => `${whose(ask)}的户口在哪里？`,
    help: ['看户口簿第一页。', '户口所在的镇街来办这件事。'],
  }),
  {
    ...registeredLine,
    fields: (values, ask) => [
      ...registeredLine.fields(values, ask),
      { name: 'home', label: '现在住在哪里', kind: 'choice', options: homes },
    ],
    read: (ask) => ({
      ...registeredLine.read(ask),
      home: ask.pages.living ? (livesAtHome(ask) ? 'here' : 'elsewhere') : '',
    }),
    beside: {
      page: 'living',
      write: (values, ask) =>
        values['home'] === 'here' ? lineOf('registered', values, ask) : livesAtHome(ask) ? undefined : ask.pages.living,
    },
    shown: (ask) => [...registeredLine.shown(ask), ...(livesAtHome(ask) ? ['就住在这里'] : [])],
  },
]

export const registered: readonly FormQuestion[] = registeredHere.map((question) => ({ ...question, when: isHere }))

export const living: readonly FormQuestion[] = [
  villageQuestion('living', { title: (ask) => `${whose(ask)}现在住在哪里？`, help: ['写现在真正住的地方。'] }),
  lineQuestion('living', { title: (ask) => `${whose(ask)}现在的住址怎么写？`, help: ['工作人员要上门看看。'] }),
].map((question) => ({ ...question, when: (ask) => !isHere(ask) || !livesAtHome(ask) }))
