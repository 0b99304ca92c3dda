import { type ApplicationPages, askedFor, meansMatter, type TemporaryNeed } from '@jzt/contract'
import { formatYuan, parseYuan } from '@jzt/kernel'
import { longDate } from '../../shell/dates.ts'
import { labelOf } from '../../ui/option.ts'
import type { Values } from '../fields.ts'
import { type Ask, type FormQuestion, membersOf, nameOf } from '../question.ts'
import { earlierAids, emergencies, filingPlaces, memberOptions } from '../words.ts'

const isAsked = ({ pages }: Ask): boolean => askedFor(pages).includes('temporary')

/** Holds the places until they are asked: the contract wants them at once. */
const begun: TemporaryNeed = { kind: 'sudden', filedAt: 'residence', words: '见下' }

const needOf = ({ temporary }: ApplicationPages): TemporaryNeed => temporary ?? begun

/** A cost too great 支出型 is told by its two words; everything else is sudden 急难型. */
const kindOf = (chosen: string | undefined): TemporaryNeed['kind'] =>
  chosen === 'illness-cost' || chosen === 'schooling' ? 'expenditure' : 'sudden'

const causeOf = (chosen: string | undefined) => (chosen === 'illness-cost' ? 'illness' : chosen)

const chosenOf = ({ cause, kind }: TemporaryNeed): string | undefined =>
  cause === 'illness' && kind === 'expenditure' ? 'illness-cost' : cause

const question = (rest: Omit<FormQuestion, 'kind' | 'page' | 'when'>): FormQuestion => ({
  kind: 'form',
  page: 'temporary',
  when: isAsked,
  ...rest,
})

const reasonOf: Readonly<Record<string, string>> = { illness: 'illness', schooling: 'schooling', fire: 'disaster' }

/** Of an emergency alone it is not asked again why the family is in need: what happened is the reason. */
function reasonsBeside(values: Values, pages: ApplicationPages): unknown {
  const temporary = { ...needOf(pages), kind: kindOf(values['cause']) }
  if (meansMatter({ ...pages, temporary })) return pages.reasons
  return { kinds: [reasonOf[causeOf(values['cause']) ?? ''] ?? 'other'], words: values['words']?.trim() ?? '' }
}

const event = question({
  id: 'need',
  title: () => '出了什么急事？',
  fields: () => [
    { name: 'cause', label: '什么事', kind: 'select', options: emergencies },
    { name: 'happenedOn', label: '哪一天的事', kind: 'date' },
    { name: 'words', label: '经过和难处', hint: '想到什么写什么', kind: 'long', max: 1000 },
  ],
  read: ({ pages: { temporary } }) => ({
    cause: (temporary && chosenOf(temporary)) ?? '',
    happenedOn: temporary?.happenedOn ?? '',
    words: temporary?.words ?? '',
  }),
  write: (values, { pages }) => ({
    ...needOf(pages),
    kind: kindOf(values['cause']),
    cause: causeOf(values['cause']),
    happenedOn: values['happenedOn'],
    words: values['words']?.trim(),
  }),
  beside: { page: 'reasons', write: (values, { pages }) => reasonsBeside(values, pages) },
  shown: ({ pages: { temporary } }) =>
    temporary
      ? [
          labelOf(emergencies, chosenOf(temporary)),
          temporary.happenedOn ? longDate(temporary.happenedOn) : '',
          temporary.words,
        ]
      : [],
})

const cost = question({
  id: 'need-cost',
  title: () => '影响到谁，花了多少钱？',
  fields: (_, ask) => [
    ...(membersOf(ask).length > 1
      ? [{ name: 'affected', label: '影响到谁', kind: 'several', options: memberOptions(membersOf(ask)) } as const]
      : []),
    {
      name: 'cost',
      label: '自己已经花了多少钱（元）',
      hint: '报销以后的。不清楚就不填',
      kind: 'yuan',
      optional: true,
    },
  ],
  read: ({ pages: { temporary } }) => ({
    affected: temporary?.affected?.join(',') ?? '',
    cost: temporary?.costFen === undefined ? '' : String(temporary.costFen / 100),
  }),
  write: (values, ask) => {
    const { costFen: _, ...rest } = needOf(ask.pages)
    const all = membersOf(ask).map(({ key }) => key)
    return {
      ...rest,
      affected: membersOf(ask).length > 1 ? values['affected']?.split(',') : all,
      ...(values['cost'] ? { costFen: parseYuan(values['cost']) } : {}),
    }
  },
  shown: (ask) => {
    const { affected = [], costFen } = needOf(ask.pages)
    return [
      affected.map((key) => nameOf(key, ask)).join('、'),
      costFen === undefined ? '花了多少，不清楚' : `自己花了 ${formatYuan(costFen)}`,
    ]
  },
})

const earlier = question({
  id: 'need-earlier',
  title: () => '以前领过临时救助吗？',
  fields: (values) => [
    { name: 'what', label: '领过吗', kind: 'choice', options: earlierAids },
    ...(values['what'] && values['what'] !== 'none'
      ? [{ name: 'thisYear', label: '今年一共领了多少（元）', hint: '今年没领写 0', kind: 'yuan' } as const]
      : []),
    ...(values['what'] === 'same-cause'
      ? [{ name: 'months', label: '上次是几个月前', kind: 'count', range: [0, 600] } as const]
      : []),
  ],
  read: ({ pages: { temporary } }) => ({
    what: temporary?.earlier?.what ?? '',
    thisYear: temporary?.earlier?.thisYearFen === undefined ? '' : String(temporary.earlier.thisYearFen / 100),
    months: String(temporary?.earlier?.monthsSince ?? ''),
  }),
  write: (values, { pages }) => {
    const what = values['what']
    return {
      ...needOf(pages),
      earlier: {
        what,
        ...(what !== 'none' && values['thisYear'] ? { thisYearFen: parseYuan(values['thisYear']) } : {}),
        ...(what === 'same-cause' && values['months'] ? { monthsSince: Number(values['months']) } : {}),
      },
    }
  },
  shown: ({ pages: { temporary } }) => [labelOf(earlierAids, temporary?.earlier?.what)],
})

/** Who is registered elsewhere has no office of the register here. */
const placesFor = ({ pages }: Ask) =>
  filingPlaces.filter(({ value }) => value !== 'register' || pages.registeredOutside === undefined)

const place = question({
  id: 'need-place',
  title: () => '到哪里办这件事？',
  help: () => ['三个地方都可以办。', '出事的地方不能推给别处。'],
  fields: (values, ask) => [
    { name: 'filedAt', label: '在哪里办', kind: 'choice', options: placesFor(ask), filledLater: true },
    ...(values['filedAt'] === 'emergency'
      ? [
          { name: 'village', label: '出事的区县、镇街和村（社区）', kind: 'division' } as const,
          { name: 'line', label: '详细地址', kind: 'text', max: 200 } as const,
        ]
      : []),
  ],
  read: ({ pages: { temporary } }) => ({
    filedAt: temporary?.filedAt ?? '',
    village: temporary?.emergency?.village ?? '',
    line: temporary?.emergency?.line ?? '',
  }),
  write: (values, { pages }) => {
    const { emergency: _, ...rest } = needOf(pages)
    const filedAt = values['filedAt']
    const address = { village: values['village'], line: values['line']?.trim() }
    return { ...rest, filedAt, ...(filedAt === 'emergency' ? { emergency: address } : {}) }
  },
  shown: ({ pages: { temporary } }) => [labelOf(filingPlaces, temporary?.filedAt), temporary?.emergency?.line ?? ''],
  village: ({ pages }) => pages.temporary?.emergency?.village,
})

/** 临时救助: what happened comes first, for in an emergency much else is not asked. */
export const emergency: FormQuestion = event

/** Whom it hit, help of before, and where it is asked for. */
export const temporary: readonly FormQuestion[] = [cost, earlier, place]
