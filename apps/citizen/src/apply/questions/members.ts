import { type ApplicationMember, togetherMatters } from '@jzt/contract'
import { ageOn, readIdNumber } from '@jzt/kernel'
import { labelOf } from '../../ui/option.ts'
import type { FieldSpec, Values } from '../fields.ts'
import { type Ask, ageOf, applicantOf, called, type FormQuestion, type ListQuestion, membersOf } from '../question.ts'
import { kinLivings, livings, occupations, relations, schoolings } from '../words.ts'

const idNumber: FieldSpec = {
  name: 'idNumber',
  label: '身份证号',
  hint: '身份证正面最下面一行，18 位',
  kind: 'id-number',
}

const typedIdNumber = (typed: string | undefined): string => {
  const reading = readIdNumber(typed ?? '')
  return reading.ok ? reading.idNumber : (typed ?? '')
}

/** What is asked on the pages after: until then these fill the place. */
const notAskedYet = { occupation: 'unemployed', livesTogether: true } as const

/** The members with one of them changed. */
export const put = (ask: Ask, changed: ApplicationMember): readonly ApplicationMember[] =>
  membersOf(ask).map((member) => (member.key === changed.key ? changed : member))

export const applicant: FormQuestion = {
  kind: 'form',
  id: 'applicant',
  page: 'members',
  title: ({ pages }) => (pages.mandate ? '您帮谁申请？' : '您的姓名、身份证号和电话'),
  fields: () => [
    { name: 'name', label: '姓名', kind: 'text', max: 50 },
    idNumber,
    { name: 'contactPhone', label: '联系电话', hint: '没有手机，写座机或家人的电话', kind: 'phone' },
  ],
  read: ({ pages }) => ({
    name: applicantOf(pages)?.name ?? '',
    idNumber: applicantOf(pages)?.idNumber ?? '',
    contactPhone: pages.contactPhone ?? '',
  }),
  write: (values, ask) => {
    const [first, ...others] = membersOf(ask)
    const member = {
      ...notAskedYet,
      ...first,
      key: 'm1',
      relation: 'self',
      name: values['name']?.trim(),
      idNumber: typedIdNumber(values['idNumber']),
    }
    return [member, ...others]
  },
  beside: { page: 'contactPhone', write: (values) => values['contactPhone']?.trim() },
  shown: ({ pages }) => [
    applicantOf(pages)?.name ?? '',
    applicantOf(pages)?.idNumber ?? '',
    `电话 ${pages.contactPhone ?? ''}`,
  ],
}

/** Keys are never given twice: income and papers of a removed member must not fall to another. */
const newKey = (members: readonly ApplicationMember[]): string =>
  `m${Math.max(1, ...members.map((member) => Number(member.key.slice(1)))) + 1}`

/** The link to the authorisation goes to the member's own phone; a child signs through a guardian. */
const ownPhone: FieldSpec = {
  name: 'phone',
  label: '他自己的手机号',
  hint: '发授权书给他用，没有就不填',
  kind: 'mobile',
  optional: true,
}

function isChild(values: Values, { today }: Ask): boolean {
  const reading = readIdNumber(values['idNumber'] ?? '')
  return reading.ok && ageOn(reading.birth, today) < 18
}

export const family: ListQuestion = {
  kind: 'list',
  id: 'family',
  page: 'members',
  title: () => '家里还有谁？',
  help: () => ['丈夫妻子、没成家的孩子都要写。', '住在一起、花销算一家的老人也要写。'],
  none: '没有别人，就一个人',
  some: '还有家人',
  more: '再加一位家人',
  steps: (values, ask) => [
    [
      { name: 'name', label: '姓名', kind: 'text', max: 50 },
      idNumber,
      { name: 'relation', label: '是申请人的什么人', kind: 'select', options: relations },
    ],
    ...(isChild(values, ask) ? [] : [[ownPhone]]),
  ],
  items: (ask) =>
    membersOf(ask)
      .slice(1)
      .map((one) => `${one.name}，${labelOf(relations, one.relation)}`),
  add: (values, ask) => [
    ...membersOf(ask),
    {
      ...notAskedYet,
      key: newKey(membersOf(ask)),
      name: values['name']?.trim(),
      idNumber: typedIdNumber(values['idNumber']),
      relation: values['relation'],
      ...(values['phone']?.trim() ? { phone: values['phone'].trim() } : {}),
    },
  ],
  remove: (index, ask) => membersOf(ask).filter((_, at) => at !== index + 1),
  clear: (ask) => membersOf(ask).slice(0, 1),
  shown: (ask) => {
    const others = membersOf(ask).slice(1)
    return others.length === 0 ? ['没有别人'] : others.map((one) => `${one.name}，${labelOf(relations, one.relation)}`)
  },
}

function livingOf(member: ApplicationMember | undefined): string {
  if (member?.absence) return member.absence
  if (member?.livesTogether === false) return 'away'
  return member?.togetherForYear === false ? 'together-new' : 'together'
}

const livingsFor = (member: ApplicationMember | undefined) => (member && togetherMatters(member) ? kinLivings : livings)

/** Only whoever is 16 to 59 is asked whether he can work. */
const isAskedToWork = (ask: Ask): boolean => {
  const age = ask.member && ageOf(ask.member, ask.today)
  return age !== undefined && age >= 16 && age <= 59
}

export const work: FormQuestion = {
  kind: 'form',
  id: 'work',
  page: 'members',
  each: 'member',
  title: (ask) => `${called(ask)}平时做什么？`,
  fields: (values, ask) => [
    { name: 'occupation', label: '平时做什么', kind: 'select', options: occupations, filledLater: true },
    ...(ask.member?.relation === 'self'
      ? []
      : [
          {
            name: 'living',
            label: '住在一起吗',
            kind: 'select',
            options: livingsFor(ask.member),
            filledLater: true,
          } as const,
        ]),
    ...(values['occupation'] === 'student'
      ? [{ name: 'schooling', label: '在读什么学校', kind: 'select', options: schoolings } as const]
      : isAskedToWork(ask)
        ? [{ name: 'ableToWork', label: '干得了活吗', kind: 'choice', options: yesNo('干得了', '干不了') } as const]
        : []),
  ],
  read: ({ member }) => ({
    occupation: member?.occupation ?? '',
    living: livingOf(member),
    schooling: member?.schooling ?? '',
    ableToWork: member?.ableToWork === undefined ? '' : member.ableToWork ? 'yes' : 'no',
  }),
  write: (values, ask) => put(ask, withWork(ask.member!, values)),
  shown: ({ member }) => [
    labelOf(occupations, member?.occupation),
    ...(member?.relation === 'self' ? [] : [labelOf(livingsFor(member), livingOf(member))]),
    ...(member?.schooling ? [labelOf(schoolings, member.schooling)] : []),
    ...(member?.ableToWork === undefined ? [] : [member.ableToWork ? '干得了活' : '干不了活']),
  ],
}

export const yesNo = (yes: string, no: string) => [
  { value: 'yes', label: yes },
  { value: 'no', label: no },
]

function withWork(member: ApplicationMember, values: Values): ApplicationMember {
  const { schooling: _, ableToWork: __, absence: ___, togetherForYear: ____, clergyYears, ...rest } = member
  const living = values['living'] || 'together'
  const isTogether = living === 'together' || living === 'together-new'
  return {
    ...rest,
    occupation: values['occupation'] as ApplicationMember['occupation'],
    livesTogether: isTogether,
    ...(isTogether && togetherMatters(member) ? { togetherForYear: living === 'together' } : {}),
    ...(isTogether || living === 'away' ? {} : { absence: living as never }),
    ...(living === 'clergy' && clergyYears !== undefined ? { clergyYears } : {}),
    ...(values['occupation'] === 'student' && values['schooling'] ? { schooling: values['schooling'] as never } : {}),
    ...(values['occupation'] !== 'student' && values['ableToWork']
      ? { ableToWork: values['ableToWork'] === 'yes' }
      : {}),
  }
}
