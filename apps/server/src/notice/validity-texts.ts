import { benefitsOf, type Case, isRunning } from '@jzt/casework'
import { formatDate, type PlainDate, type Programme } from '@jzt/kernel'
import { plainProgramme } from '@jzt/rules'
import type { Letterhead } from './addressee.ts'
import { lawCitedOn } from './law-cited.ts'
import type { Written } from './notice-store.ts'
import { contact, remedies } from './texts.ts'

/** The provision that a recognition of this programme, and its end, rest on. */
const basisOf = (programme: Programme, on: PlainDate): string => lawCitedOn(on).programmes[programme].benefit.join('；')

const underWay = '您家重新提交的申请正在办理，不用再申请，结果会通知您。'

interface Validity {
  readonly programme: Programme
  readonly validUntil: PlainDate
}

const howToRenew = [
  '在救助通重新申请，上次填过的都在，改一改就能提交。',
  '也可以到镇街或村（社区）办理，让人帮您办也行。',
  '收入、财产、人口有变化的，请照现在的情况填。',
]

/** 有效期将满提醒: until when the recognition holds, and how to ask anew in time. */
export function renewalText(file: Case, head: Letterhead, { programme, validUntil }: Validity): Written {
  return {
    kind: 'renewal',
    title: '有效期将满提醒',
    paragraphs: [
      {
        heading: '什么时候到期',
        sentences: [
          `您家的${plainProgramme[programme]}认定（${file.number}）快到期了。`,
          `有效到${formatDate(validUntil)}，到期自然终止。`,
          ...alsoPaid(file),
        ],
      },
      { heading: '要继续怎么办', sentences: [...howToRenew, contact(head)] },
      { heading: '依据', sentences: [`${basisOf(programme, head.on)}。`] },
    ],
  }
}

/** 有效期满告知书: the recognition ended with its last day; why, what goes on, how to ask anew, and how to appeal. */
export function expiryText(
  file: Case,
  head: Letterhead,
  { programme, validUntil, askedAnew = false }: Validity & { readonly askedAnew?: boolean },
): Written {
  return {
    kind: 'expiry',
    title: '有效期满告知书',
    paragraphs: [
      {
        heading: '结果',
        sentences: [
          `您家的${plainProgramme[programme]}认定（${file.number}）已到期。`,
          `理由：有效期到${formatDate(validUntil)}，没有新的认定，自然终止。`,
          ...alsoPaid(file),
        ],
      },
      {
        heading: '还有困难怎么办',
        sentences: [...(askedAnew ? [underWay] : howToRenew), '遇到突发困难，可以申请临时救助。', contact(head)],
      },
      { heading: '依据', sentences: [`${basisOf(programme, head.on)}。`] },
      remedies(head),
    ],
  }
}

/** What the family is paid in the same decision goes on. */
function alsoPaid(file: Case): string[] {
  const paid = benefitsOf(file).filter((one) => one.payment === 'monthly' && isRunning(one))
  return paid.length === 0 ? [] : [`您家的${paid.map((one) => plainProgramme[one.programme]).join('、')}照常发放。`]
}
