import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import type { CaseProgress } from '@jzt/contract'
import { standingLine } from '../../src/authorise/consents/lines.ts'
import { dateLine, stageLines } from '../../src/progress/stage-lines.ts'
import { toDoLines } from '../../src/progress/to-do-lines.ts'
import { benefitLines } from '../../src/shell/benefit-lines.ts'
import { longDate, longMonth } from '../../src/shell/dates.ts'

const source = path.resolve(import.meta.dirname, '../../src')
const raw = /\d{4}-\d{2}/
const day = '2027-10-09' as never

test('a day is said in one way: 2027年10月9日', () => {
  assert.deepEqual([longDate('2027-10-09'), longMonth('2027-10')], ['2027年10月9日', '2027年10月'])
})

const marginal = { programme: 'marginal', payment: 'none', from: '2026-10', amountFen: 0, validUntil: day } as const
const monthly = {
  ...{ programme: 'dibao', payment: 'monthly', from: '2026-10', since: '2026-11', amountFen: 61_000 },
  next: { from: '2026-12', amountFen: 50_000 },
} as const
const renewal = { programmes: ['marginal'], recognised: 'marginal', validUntil: day, isOver: false } as const
const toDo = { kind: 'receive', words: '快到期了。', by: day } as const

const benefits = [
  { benefit: marginal, validUntil: day },
  { benefit: { ...marginal, endedOn: day }, validUntil: day },
  { benefit: { ...marginal, endedOn: day, renewed: true }, validUntil: day },
  { benefit: monthly, otherBenefits: [marginal, { ...marginal, endedOn: day }, { ...monthly, programme: 'tekun' }] },
] as unknown as CaseProgress[]

const stages = (['done', 'now', 'later', 'skipped'] as const).flatMap((state) =>
  [true, false].map((provisional) => ({ stage: 'decided', state, doneOn: day, dueBy: day, provisional }) as const),
)

test('every sentence with a day or a month in it says it so', () => {
  const said = [
    ...benefits.flatMap(benefitLines),
    ...[false, true].flatMap((isOver) =>
      toDoLines({ toDo, renewal: { ...renewal, isOver }, benefit: monthly } as unknown as CaseProgress),
    ),
    standingLine({ authorisedOn: day }),
    standingLine({ withdrawnOn: day }),
    ...stageLines({ stages } as unknown as CaseProgress),
    ...stages.map(({ doneOn: _, ...stage }) => dateLine(stage as never) ?? ''),
  ]
  assert.ok(said.filter((line) => line.includes('2027年10月9日')).length > 10)
  assert.deepEqual(
    said.filter((line) => raw.test(line)),
    [],
  )
})

// A day of the contract ends in On, By, Until or At; a month is called from or since.
const dayName = /(?:^|[.?\s(!])(?:\w+(?:On|By|Until|At)|on|by|from|since|month)!?(?:\.slice\([^)]*\))?$/

const shown = fs
  .readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && file !== path.join('shell', 'dates.ts'))
  .flatMap((file) => {
    const code = fs.readFileSync(path.join(source, file), 'utf8')
    const expressions = [...code.matchAll(/\$\{([^{}]+)\}|>\s*\{([^{}]+)\}\s*</g)].map(
      (match) => match[1] ?? match[2] ?? '',
    )
    return expressions.map((expression) => ({ file, expression: expression.trim() }))
  })

test('no screen puts a day on the page as the office writes it', () => {
  assert.ok(shown.length > 300)
  assert.ok(dayName.test('progress.validUntil') && dayName.test('on') && !dayName.test('longDate(toDo.by)'))
  assert.deepEqual(
    shown.filter(({ expression }) => dayName.test(expression)),
    [],
  )
})
