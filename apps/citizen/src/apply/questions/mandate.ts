import type { ApplicationPages } from '@jzt/contract'
import { labelOf } from '../../ui/option.ts'
import type { FormQuestion, PhotoQuestion, Slot } from '../question.ts'
import { helperRelations, helpReasons } from '../words.ts'

type Mandate = NonNullable<ApplicationPages['mandate']>

/** A mandate whose parts are not all asked yet: the contract wants all four at once. */
const begun: Mandate = { helperName: '帮办人', helperRelation: 'relative', helperPhone: '10000000000', reason: 'other' }

export const forWhom: FormQuestion = {
  kind: 'form',
  id: 'for-whom',
  page: 'mandate',
  title: () => '您给谁申请？',
  help: () => ['帮别人申请，要先得到他的同意。'],
  fields: () => [
    {
      name: 'who',
      label: '给谁申请',
      kind: 'choice',
      options: [
        { value: 'self', label: '给我自己家申请' },
        { value: 'other', label: '帮别人申请' },
      ],
    },
  ],
  read: ({ pages }) => ({ who: pages.mandate ? 'other' : pages.registered ? 'self' : '' }),
  write: (values, { pages }) => (values['who'] === 'other' ? (pages.mandate ?? begun) : undefined),
  shown: ({ pages }) => [pages.mandate ? '帮别人申请' : '给我自己家申请'],
}

export const helper: FormQuestion = {
  kind: 'form',
  id: 'helper',
  page: 'mandate',
  when: ({ pages }) => pages.mandate !== undefined,
  title: () => '您是帮办人，请写您自己的情况',
  fields: () => [
    { name: 'helperName', label: '您的姓名', kind: 'text', max: 50, filledLater: true },
    { name: 'helperRelation', label: '您是他的什么人', kind: 'select', options: helperRelations, filledLater: true },
    { name: 'helperPhone', label: '您的手机号', kind: 'mobile', filledLater: true },
  ],
  read: ({ pages }) => ({
    helperName: pages.mandate?.helperName ?? '',
    helperRelation: pages.mandate?.helperRelation ?? '',
    helperPhone: pages.mandate?.helperPhone ?? '',
  }),
  write: (values, { pages }) => ({ ...begun, ...pages.mandate, ...values }),
  shown: ({ pages: { mandate } }) =>
    mandate ? [mandate.helperName, labelOf(helperRelations, mandate.helperRelation), mandate.helperPhone] : [],
}

export const helpReason: FormQuestion = {
  kind: 'form',
  id: 'help-reason',
  page: 'mandate',
  when: ({ pages }) => pages.mandate !== undefined,
  title: () => '他为什么自己办不了？',
  fields: () => [{ name: 'reason', label: '原因', kind: 'choice', options: helpReasons, filledLater: true }],
  read: ({ pages }) => ({ reason: pages.mandate?.reason ?? '' }),
  write: (values, { pages }) => ({ ...begun, ...pages.mandate, ...values }),
  shown: ({ pages }) => [labelOf(helpReasons, pages.mandate?.reason)],
}

const paperSlot: Slot = {
  kind: 'mandate',
  title: '委托书',
  help: '写明请谁代办，本人签字或按手印。',
}

/** The paper in which the applicant entrusts the helper 授权委托书: the town asks for it before it accepts (R13, R14). */
export const mandatePaper: PhotoQuestion = {
  kind: 'photos',
  id: 'mandate-paper',
  page: 'documents',
  when: ({ pages }) => pages.mandate !== undefined,
  title: () => '拍他写的委托书',
  help: () => ['没有写过，可以手写一张。', '现在拍不了，按“继续”，以后再补。'],
  slots: () => [paperSlot],
  beside: {
    page: 'mandate',
    write: (papers, { pages: { mandate } }) => {
      const document = papers.find(({ kind }) => kind === paperSlot.kind)
      return mandate && { ...mandate, ...(document ? { document } : {}) }
    },
  },
  shown: ({ pages }) => [pages.mandate?.document ? '已拍 1 张' : '以后再补'],
}
