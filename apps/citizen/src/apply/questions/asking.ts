import type { ApplicationPages } from '@jzt/contract'
import { labelOf } from '../../ui/option.ts'
import type { FormQuestion } from '../question.ts'
import { wants } from '../words.ts'

type Programmes = NonNullable<ApplicationPages['asking']>['programmes']

const unsure = 'unsure'

/** Who does not know asks for 低保; what else the rules find is told with the result. */
function programmesOf(typed: readonly string[]): readonly string[] {
  const chosen = typed.filter((one) => one !== unsure)
  return typed.includes(unsure) && !chosen.includes('dibao') ? ['dibao', ...chosen] : chosen
}

/** What was ticked: where it says "unsure", 低保 was put in beside it. */
function ticked({ asking }: ApplicationPages): readonly string[] {
  if (!asking) return []
  return asking.unsure ? [...asking.programmes.filter((one) => one !== 'dibao'), unsure] : asking.programmes
}

export const asking: FormQuestion = {
  kind: 'form',
  id: 'asking',
  page: 'asking',
  title: () => '您遇到了什么难处？',
  help: () => ['可以选几样。', '选错也不要紧，镇街会帮您看。'],
  fields: () => [{ name: 'wants', label: '遇到的难处', kind: 'several', options: wants }],
  read: ({ pages }) => ({ wants: ticked(pages).join(',') }),
  write: (values) => {
    const typed = values['wants']?.split(',') ?? []
    return { programmes: programmesOf(typed) as Programmes, ...(typed.includes(unsure) ? { unsure: true } : {}) }
  },
  shown: ({ pages }) => ticked(pages).map((one) => labelOf(wants, one)),
}
