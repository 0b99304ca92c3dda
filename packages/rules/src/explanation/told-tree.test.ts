import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { assessHousehold } from '../assessment/assess-household.ts'
import type { TraceNode } from '../expression/trace.ts'
import { readScenario } from '../scenario/read-scenario.ts'
import { toldTree } from './told-tree.ts'

function traceOf(scenario: string): TraceNode {
  const file = path.resolve(import.meta.dirname, '../../scenarios', `${scenario}.yaml`)
  const reading = readScenario(parse(readFileSync(file, 'utf8')))
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  const { facts, on, parameters, asked } = reading.scenario
  return assessHousehold(facts, on, { parameters, ...(asked ? { asked } : {}) }).trace
}

const find = (node: TraceNode, id: string): TraceNode[] => [
  ...(node.rule?.id === id && !node.repeated ? [node] : []),
  ...(node.uses ?? []).flatMap((use) => find(use, id)),
]
const people = (nodes: readonly TraceNode[]) =>
  nodes.flatMap(({ uses = [] }) => uses.filter(({ kind }) => kind === 'item').map(({ title }) => title))

test('独居的老人：说明里不再把他自己当作自己的义务人；存下的测算原样不动', () => {
  const trace = traceOf('16-特困老人半护理')
  const stored = JSON.stringify(trace)
  expect(people(find(trace, 'tekun.able-kin'))).toEqual(['老人'])
  expect(people(find(toldTree(trace), 'tekun.able-kin'))).toEqual([])
  expect(JSON.stringify(trace)).toBe(stored)
})

test('老两口：各自只看到对方，说明一句不少', () => {
  const trace = traceOf('k20-老两口都是特困')
  const kinOf = (tree: TraceNode) => find(tree, 'tekun.able-kin').map((node) => people([node]))
  expect(kinOf(trace)).toEqual([['丈夫', '妻子'], ['妻子']])
  expect(kinOf(toldTree(trace))).toEqual([['妻子'], ['丈夫']])
})

describe('义务人的说明归到谁名下', () => {
  const item = (title: string, value: string, uses?: readonly TraceNode[]): TraceNode => ({
    kind: 'item',
    title,
    value,
    ...(uses ? { uses } : {}),
  })
  const kin = (...uses: readonly TraceNode[]): TraceNode => ({
    kind: 'rule',
    title: '有能力的法定义务人',
    value: '0 人',
    raw: 0,
    rule: { id: 'tekun.able-kin', version: 1, basis: '特困人员认定办法 第八条' },
    uses,
  })
  const passedOver = (title: string, uses?: readonly TraceNode[]) => item(title, '不计入', uses)
  const tree = (...uses: readonly TraceNode[]): TraceNode => ({ kind: 'result', title: '', value: '', uses })

  /** Whose kin are told under each person, in the order of the explanation. */
  const toldUnder = (...persons: readonly TraceNode[]) =>
    find(toldTree(tree(...persons)), 'tekun.able-kin').map((one) => people([one]))

  test('只有他自己的那一行，去掉以后不留空的下一层', () => {
    const [alone] = find(toldTree(tree(item('老人', '计入', [kin(passedOver('老人'))]))), 'tekun.able-kin')
    expect(alone).toMatchObject({ value: '0 人', raw: 0 })
    expect(alone).not.toHaveProperty('uses')
  })

  test('移到下一个人名下的，连说明一起移，而且只移一次：第三个人名下不再出现', () => {
    const why = passedOver('丈夫', [{ kind: 'fact', title: '出生日期', value: '1951-01-01' }])
    const persons = [
      item('丈夫', '计入', [kin(why, passedOver('妻子'))]),
      item('妻子', '计入', [kin(passedOver('妻子'))]),
      item('祖母', '计入', [kin(passedOver('祖母'))]),
    ]
    expect(toldUnder(...persons)).toEqual([['妻子'], ['丈夫'], ['妻子']])
    const second = find(toldTree(tree(...persons)), 'tekun.able-kin')[1]
    expect(second?.uses?.[0]).toEqual(why)
  })

  test('下一个人名下本来就有他的，不重复写', () => {
    expect(
      toldUnder(
        item('丈夫', '计入', [kin(passedOver('丈夫'))]),
        item('妻子', '计入', [kin(passedOver('妻子'), passedOver('丈夫'))]),
      ),
    ).toEqual([[], ['丈夫']])
  })

  test('同一个人的说明出现两次，他自己的那一行也不回到自己名下', () => {
    expect(toldUnder(item('丈夫', '计入', [kin(passedOver('丈夫')), kin(passedOver('妻子'))]))).toEqual([[], ['妻子']])
  })

  test('称呼相同的两个儿子：另一个有能力、计入了的，留在名下', () => {
    expect(toldUnder(item('儿子', '计入', [kin(passedOver('儿子'), item('儿子', '计入'))]))).toEqual([['儿子']])
  })
})
