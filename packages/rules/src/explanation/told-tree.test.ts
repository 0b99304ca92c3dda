import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
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
