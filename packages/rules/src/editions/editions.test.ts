import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import { currentEdition } from '../assessment/current-edition.ts'
import { readEdition, writeEdition } from '../assessment/edition-file.ts'
import { applicant, child, family, spouse, today, yuanFact } from '../testing/a-family.ts'
import { editionOf } from './index.ts'

const facts = family([applicant({ wage: yuanFact(1500) }), spouse(), child()])

describe('规则的各个版次', () => {
  test('写成 JSON 再读回来，测算和说明一字不差', () => {
    const readBack = readEdition(JSON.parse(JSON.stringify(writeEdition(currentEdition))))
    expect(assessHousehold(facts, today, { edition: readBack })).toStrictEqual(assessHousehold(facts, today))
  })

  test('2026.1 版仍能测算：那时只认低保和低保边缘', () => {
    const edition = editionOf('2026.1')
    const assessment = assessHousehold(facts, today, edition ? { edition } : {})
    expect(assessment).toMatchObject({ rulesVersion: '2026.1', result: 'dibao', amountFen: 91000 })
    expect(assessment.programmes.map(({ programme }) => programme)).toEqual(['dibao'])
    expect(assessment.trace.title).toContain('最低生活保障测算')
  })

  test('从未有过的版次没有规则', () => {
    expect(editionOf('1999.1')).toBeUndefined()
  })

  test('两条不同的规则用了同一个编号，写不下来', () => {
    const dibao = currentEdition.programmes.find(({ programme }) => programme === 'dibao')
    if (!dibao) throw new Error('no programme')
    const twin = { ...dibao, entitled: { ...dibao.entitled, unit: '人' } }
    expect(() => writeEdition({ ...currentEdition, programmes: [dibao, twin] })).toThrow('dibao.eligible')
  })
})
