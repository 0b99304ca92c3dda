import type { ParameterView } from '@jzt/contract'

/** By the first word of a parameter's key, in the order of the office: the programmes, then what several of them use. */
const groups: readonly (readonly [title: string, words: readonly string[]])[] = [
  ['低保', ['standard', 'classified', 'grace', 'work']],
  ['单人保', ['single']],
  ['特困', ['tekun']],
  ['低保边缘', ['marginal']],
  ['刚性支出困难', ['rigid']],
  ['临时救助', ['temporary']],
  ['家庭、收入和财产的核算（各项共用）', ['household', 'income', 'supporter', 'property', 'consumption']],
  ['残疾人两项补贴', ['disability-subsidy']],
  ['孤儿、事实无人抚养儿童', ['child-allowance']],
]
const others = '其他'

export interface ParameterGroup<Parameter> {
  readonly title: string
  readonly parameters: readonly Parameter[]
}

/** The parameters by programme, 低保 first; a key of a kind that nobody has named yet stands at the end. */
export function groupsOf<Parameter extends Pick<ParameterView, 'name'>>(
  parameters: readonly Parameter[],
): readonly ParameterGroup<Parameter>[] {
  const titleOf = ({ name }: Parameter) =>
    groups.find(([, words]) => words.includes(name.split('.')[0] ?? ''))?.[0] ?? others
  return [...groups.map(([title]) => title), others]
    .map((title) => ({ title, parameters: parameters.filter((parameter) => titleOf(parameter) === title) }))
    .filter((group) => group.parameters.length > 0)
}

/**
 * Whether a parameter is meant by what was typed: its name, its key, its document, or the number of an article, typed as
 * the documents write it (第三十三条), or as a figure. Words apart must all be found.
 */
export function isMeant(parameter: ParameterView, find: string): boolean {
  const { name, title, history, districtHistory } = parameter
  const periods = [...history, ...districtHistory]
  const texts = [title, name, ...periods.flatMap(({ document, departure }) => [document, departure?.from ?? ''])]
  const text = texts.join(' ').normalize('NFKC').toLowerCase()
  const words = find.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  return words.every((word) => [word, ...articleWords(word)].some((one) => text.includes(one)))
}

/** 33, 第33条 → 第三十三条; a plain figure is also searched for as it stands, in numbers of documents. */
function articleWords(word: string): string[] {
  const number = Number(/^第?(\d{1,3})条?$/.exec(word)?.[1])
  return number > 0 ? [`第${chinese(number)}条`] : []
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Up to 999, as articles are numbered: 十, 二十一, 一百零三. */
function chinese(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10]
  const begins = hundreds > 0 ? `${digits[hundreds]}百` : ''
  const zero = hundreds > 0 && tens === 0 && ones > 0 ? '零' : ''
  const ten = tens === 1 && hundreds === 0 ? '十' : tens > 0 ? `${digits[tens]}十` : ''
  return `${begins}${zero}${ten}${digits[ones]}`
}
