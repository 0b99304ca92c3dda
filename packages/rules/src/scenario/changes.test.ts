import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { assessHousehold } from '../assessment/assess-household.ts'
import { readScenario } from './read-scenario.ts'

const folder = join(import.meta.dirname, '../../scenarios')

function amountOf(file: string): number {
  const reading = readScenario(parse(readFileSync(join(folder, `${file}.yaml`), 'utf8')))
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  const { facts, on, parameters } = reading.scenario
  return assessHousehold(facts, on, { parameters }).amountFen
}

describe('在册家庭变化前后（两份情形对照）', () => {
  test('丈夫 3 月去世、6 月发现：4、5 两个月多发 660 元', () => {
    const [before, after] = [amountOf('22-丈夫去世以前'), amountOf('22b-丈夫去世以后')]
    expect((before - after) * 2).toBe(66000)
  })

  test('孩子出生：每月多 870 元', () => {
    expect(amountOf('23b-孩子出生以后') - amountOf('23-孩子出生以前')).toBe(87000)
  })

  test('第三次拒绝工作：三口之家减一份', () => {
    expect(amountOf('20-第三次拒绝工作') * 3).toBe(amountOf('20a-第二次拒绝工作') * 2)
  })
})
