import { type Case, type Grant, grantTerms, validUntil } from '@jzt/casework'
import { type AskedProgramme, type Fen, type PlainDate, type Programme, plainDate, programmeWords } from '@jzt/kernel'
import { assessHousehold, tell } from '@jzt/rules'
import { familyByKey } from '@jzt/sandbox/people'
import { describe, expect, test } from 'vitest'
import { householdFacts } from '../verification/index.ts'
import { familyOnFile } from '../verification/testing/known-answers.ts'
import { letterOf } from './letter.ts'

const office = { town: '渝中区七星岗街道', county: '渝中区', phone: '023-63510001' }
const facts = householdFacts(familyOnFile(familyByKey('case-1')))
const programmes = Object.keys(programmeWords) as Programme[]

/** The whole letter in one string: a yes to this programme, or a no to everything that was asked for. */
function wordsOf(programme: Programme, on: PlainDate, confirmed: boolean): string {
  const asked: AskedProgramme[] = [programme === 'single-person' ? 'dibao' : programme]
  const file = { number: 'CQ-202606-000004', asked, programme, members: [{}, {}, {}] } as unknown as Case
  const ends = grantTerms[programme].endsByItself ? { validUntil: validUntil(12, on) } : {}
  const grants: Grant[] = confirmed ? [{ programme, amountFen: 91_000 as Fen, ...ends }] : []
  const told = tell(assessHousehold(facts, on, { asked }), { facts, on, asked })
  const deciding = { confirmed, grants, on, ...(confirmed ? {} : { reason: '不符合规定' }) }
  const { paragraphs } = letterOf({ file, office, applicantName: '某某', told, deciding })
  return paragraphs.flatMap(({ sentences }) => sentences).join('')
}

describe.each(programmes)('%s 的决定书引用决定之日施行的法律', (programme) => {
  test.each([
    ['确认', true],
    ['不予确认', false],
  ])('2026-07-01 以前%s的，一句也不提《社会救助法》', (_, confirmed) => {
    const words = wordsOf(programme, plainDate('2026-06-30'), confirmed)
    expect(words).not.toContain('社会救助法')
    expect(words).toContain('社会救助暂行办法 第六十五条，行政复议法 第二十条')
  })

  test.each([
    ['确认', true],
    ['不予确认', false],
  ])('从 2026-07-01 起%s的，引用《社会救助法》，不再引用暂行办法', (_, confirmed) => {
    const words = wordsOf(programme, plainDate('2026-07-01'), confirmed)
    expect(words).toContain('社会救助法 第四十五条')
    expect(words).toContain('社会救助法 第七十六条')
    expect(words).not.toContain('社会救助暂行办法')
  })
})
