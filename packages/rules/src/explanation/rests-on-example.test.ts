import { expect, test } from 'vitest'
import type { TraceNode } from '../expression/trace.ts'
import { exampleFigures, restsOnExample } from './rests-on-example.ts'

const parameter = (value: string, raw: number, example?: true): TraceNode => ({
  kind: 'parameter',
  title: '某参数',
  value,
  raw,
  ...(example ? { example } : {}),
})
const rule = (id: string, raw: number | boolean, more: Partial<TraceNode>): TraceNode => ({
  kind: 'rule',
  title: id,
  value: String(raw),
  raw,
  rule: { id, version: 1, basis: '社会救助法 第十八条' },
  ...more,
})

test('金额用到的参数没有官方文件，金额就是示例', () => {
  expect(restsOnExample(rule('a', 1, { uses: [parameter('24 倍', 24, true)] }))).toBe(true)
  expect(restsOnExample(rule('a', 1, { uses: [parameter('24 倍', 24)] }))).toBe(false)
})

test('值为 0 的参数等于没有这一项；只数月数、年数的参数不影响金额', () => {
  expect(restsOnExample(rule('a', 1, { uses: [parameter('0 元', 0, true)] }))).toBe(false)
  expect(restsOnExample(rule('a', 1, { uses: [parameter('12 个月', 12, true)] }))).toBe(false)
})

test('写着“见上”的规则，到上面去看', () => {
  const above = rule('b', 2, { uses: [parameter('50%', 50, true)] })
  const amount = rule('a', 1, { uses: [rule('b', 2, { repeated: true })] })
  const whole: TraceNode = { kind: 'result', title: '', value: '', raw: 'dibao', uses: [above, amount] }
  expect(restsOnExample(amount, whole)).toBe(true)
  expect(restsOnExample(amount, { ...whole, uses: [amount] })).toBe(false)
})

test('发放的条件是示例，金额不因此成为示例；整份测算仍然含示例', () => {
  const condition = rule('c', true, { uses: [parameter('24 倍', 24, true)] })
  const amount = rule('a', 1, { uses: [condition, parameter('770 元', 77_000)] })
  expect(restsOnExample(amount)).toBe(false)
  expect(restsOnExample({ kind: 'result', title: '', value: '', raw: 'dibao', uses: [amount] })).toBe(true)
  expect(exampleFigures(amount)).toEqual(['某参数24 倍'])
})

test('没有拿什么去比的限额，不算依据：没交过民办学费的老人，信里不提学费的倍数', () => {
  const fee = (raw: number): TraceNode => ({ kind: 'fact', title: '年学费', value: `${raw} 元`, raw })
  const ofMember = (raw: number): TraceNode => ({
    kind: 'item',
    title: '王大爷',
    value: '不计入',
    uses: [fee(raw), parameter('12 倍', 12, true)],
  })
  const condition = (raw: number) => rule('学费', false, { uses: [ofMember(raw)] })
  expect(exampleFigures(condition(0))).toEqual([])
  expect(exampleFigures(condition(8_000))).toEqual(['某参数12 倍'])
})

test('存款超过限额的，限额的倍数是依据，要点名；家里没有病人，重病的豁免不算', () => {
  const illness: TraceNode = {
    kind: 'item',
    title: '王大爷',
    value: '不计入',
    uses: [{ kind: 'fact', title: '重特大疾病', value: '否', raw: false }],
  }
  const cap = rule('限额', 1_848_000, { uses: [parameter('24 倍', 24, true)] })
  const exemption = parameter('50,000 元', 5_000_000, true)
  const over = rule('存款超过限额', true, { uses: [rule('存款', 2_000_000, {}), cap, exemption, illness] })
  expect(exampleFigures(over)).toEqual(['某参数24 倍'])
  const special = rule('三倍线', true, { uses: [parameter('300%', 300, true)] })
  expect(exampleFigures(rule('单独申请', false, { uses: [special, illness] }))).toEqual([])
})

test('家里只要有一个人交了学费，学费的限额就是依据；年级没有、病没有，才是没有什么可比', () => {
  const fact = (raw: number | boolean | string): TraceNode => ({
    kind: 'fact',
    title: '某事实',
    value: String(raw),
    raw,
  })
  const member = (...facts: readonly TraceNode[]): TraceNode => ({
    kind: 'item',
    title: '某人',
    value: '不计入',
    uses: [...facts, parameter('12 倍', 12, true)],
  })
  const condition = (...items: readonly TraceNode[]) => exampleFigures(rule('学费', false, { uses: items }))
  expect(condition(member(fact(0), fact('none'), fact(false)), member(fact(0)))).toEqual([])
  expect(condition(member(fact(0)), member(fact(8_000)))).toEqual(['某参数12 倍'])
  expect(condition(member(fact('school')))).toEqual(['某参数12 倍'])
  expect(condition(member(fact(true)))).toEqual(['某参数12 倍'])
})

test('别的规则的事实，不算这一条自己的；成员名下没有明细的，也没有什么可比', () => {
  const paid: TraceNode = { kind: 'fact', title: '学费', value: '8,000 元', raw: 8_000 }
  const other = rule('别的规则', true, { uses: [paid] })
  const nobody: TraceNode = { kind: 'item', title: '某人', value: '不计入' }
  const none: TraceNode = { kind: 'fact', title: '学费', value: '0 元', raw: 0 }
  const condition = rule('学费', false, { uses: [none, other, nobody, parameter('12 倍', 12, true)] })
  expect(exampleFigures(condition)).toEqual([])
})

test('没有收入的家庭，金额照样按示例的数算出来：金额用到的都列', () => {
  const income: TraceNode = { kind: 'fact', title: '工资', value: '0 元', raw: 0 }
  const amount = rule('定额', 40_000, { uses: [income, parameter('400 元', 40_000, true)] })
  expect(exampleFigures(amount)).toEqual(['某参数400 元'])
  expect(
    exampleFigures({ kind: 'item', title: '某人', value: '', uses: [income, parameter('400 元', 40_000, true)] }),
  ).toEqual(['某参数400 元'])
})

test('写着“见上”的条件，它的限额也列；上面查不到的没有可列；列过一遍的不再列', () => {
  const above = rule('财产', true, { uses: [parameter('24 倍', 24, true)] })
  const asked = rule('享受低保', true, { uses: [rule('财产', true, { repeated: true })] })
  const whole: TraceNode = { kind: 'result', title: '', value: '', uses: [above, asked] }
  expect(exampleFigures(asked, whole)).toEqual(['某参数24 倍'])
  expect(exampleFigures(asked, asked)).toEqual([])
  expect(exampleFigures(whole)).toEqual(['某参数24 倍'])
})
