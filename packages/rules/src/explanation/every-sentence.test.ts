import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { askedProgrammes, plainDate, programmes, chance as seeded, yuan } from '@jzt/kernel'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { assessHousehold } from '../assessment/assess-household.ts'
import { benefits } from '../assessment/assessment.ts'
import { currentEdition } from '../assessment/current-edition.ts'
import { everyRule } from '../columns/rules-of-edition.ts'
import { parametersOn } from '../parameters/parameters-on.ts'
import { type Answers, preAssess } from '../pre-assessment/index.ts'
import { readScenario } from '../scenario/read-scenario.ts'
import { boundariesOf } from '../testing/boundaries.ts'
import { generatedHousehold } from '../testing/generated-household.ts'
import { alsoMayQualify } from './also-may-qualify.ts'
import { examplesTold, markedPay } from './marked-pay.ts'
import { missingWords } from './missing-words.ts'
import { quotable } from './quotable.ts'
import { reasonsInPlainChinese } from './reasons.ts'
import { resultAloud, textedSentence } from './short-words.ts'
import { type Told, tell } from './told.ts'
import { changeSentences, whatWouldChange } from './what-would-change.ts'

/*
 * Whatever anybody reads or hears of an assessment: the letter's reasons, what would change, what else to ask for, the verdict
 * on every programme and person, the sentence read aloud, the text message, the pre-assessment. No code, no English, no
 * half sentence.
 */

const folder = join(import.meta.dirname, '../../scenarios')
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))

function toldIn(file: string): Told {
  const reading = readScenario(parse(readFileSync(join(folder, file), 'utf8')))
  if (!reading.ok) throw new Error(`${file}：${JSON.stringify(reading.faults)}`)
  const { facts, on, parameters, asked = ['dibao'] } = reading.scenario
  return tell(assessHousehold(facts, on, { parameters, asked }), { facts, on, parameters, asked })
}

function everythingSaid(told: Told): readonly string[] {
  const { assessment } = told
  const { programmes: judged, benefits: others = [], missing, findings } = assessment
  const verdicts = [...judged, ...others]
  const conditions = verdicts.flatMap((verdict) => [
    ...verdict.conditions,
    ...(verdict.persons ?? []).flatMap((person) => person.conditions),
  ])
  return [
    ...reasonsInPlainChinese(told),
    ...whatWouldChange(told),
    ...alsoMayQualify(told),
    ...judged.flatMap(({ programme }) => changeSentences(told, programme)),
    ...judged.flatMap(({ programme }) => alsoMayQualify(told, { granted: programme, refused: [programme] })),
    resultAloud(assessment),
    ...examplesTold(told),
    ...verdicts.flatMap((verdict) => markedPay(told, verdict) || []),
    ...conditions.flatMap(({ title, basis }) => [title, quotable(basis)]),
    ...[...missing, ...verdicts.flatMap((verdict) => verdict.missing ?? [])].flatMap((one) => [
      missingWords(one),
      one.reason,
    ]),
    ...findings.flatMap(({ title, stated, found }) => [title, stated, found]),
  ]
}

/** A basis of its own "、" is fine; one after which nothing comes is not. */
const faults: Readonly<Record<string, RegExp>> = {
  英文或者代码: /[A-Za-z]{2,}|\bundefined\b|NaN|\[object/,
  问号: /[？?]/,
  标点重复或者多余: /[，。；：、]{2}|[，。；：、]）|（[，。；：、）]|“”|^[，。；：、）]/,
  词说了两遍: /([\p{Script=Han}]{2,})(?:的|：|，)?\1/u,
  日期不是人说的样子: /\d{4}-\d{2}/,
  空着: /^\s*$| {2}/,
}

const faultsIn = (said: readonly string[]): readonly string[] =>
  said.flatMap((one) =>
    Object.entries(faults).flatMap(([fault, pattern]) => (pattern.test(one) ? [`${fault}：${one}`] : [])),
  )

test.each(files)('%s：没有英文、代码、问号，没有多余的标点，没有说两遍的词', (file) => {
  expect(faultsIn(everythingSaid(toldIn(file)))).toEqual([])
})

test('看得出每一种毛病', () => {
  const bad = [
    '收入 undefined 元。',
    '缺 wage。',
    '收入？',
    '（社会救助法 第二十一条、）',
    '，。',
    '好。。',
    '符合（）。',
    '义务人的义务人年龄',
    '老人满 60 周岁（2027-03-01起）',
    '',
  ]
  for (const one of bad) expect(faultsIn([one])).not.toEqual([])
  expect(faultsIn(['“家庭财产状况符合规定”：符合（社会救助法 第十八条）。'])).toEqual([])
})

test('短信：编号以外没有英文，没有多余的标点', () => {
  const number = 'CQ-202609-999999'
  for (const outcome of ['granted', 'refused', 'ineligible'] as const) {
    const said = textedSentence(outcome, number)
    expect(said.split(number)).toHaveLength(2)
    expect(faultsIn([said.replace(` ${number} `, '')])).toEqual([])
  }
})

const generated = 80

test('生成的家庭，事实五花八门，说的话也都读得通', () => {
  const chance = seeded(20261122)
  const on = plainDate('2026-09-15')
  const boundaries = boundariesOf(
    everyRule(currentEdition).map(({ of }) => of),
    parametersOn(on),
    on,
  )
  for (let run = 0; run < generated; run += 1) {
    const facts = generatedHousehold(chance, boundaries)
    const asked = [chance.oneOf(askedProgrammes)]
    const told = tell(assessHousehold(facts, on, { asked }), { facts, on, asked })
    expect(faultsIn(everythingSaid(told))).toEqual([])
  }
}, 60_000)

const few = [0, 0, 1, 2, 3]
const amounts = [yuan(0), yuan(700), yuan(1500), yuan(2400), yuan(3800), yuan(9000), 'not-sure'] as const
const runs = 60

test('预评估：怎样回答，理由和要准备的都读得通', () => {
  const chance = seeded(20260915)
  for (let run = 0; run < runs; run += 1) {
    const answers: Answers = {
      place: chance.oneOf(['here-urban', 'here-rural', 'elsewhere']),
      persons: {
        adults: 1 + chance.oneOf(few),
        sixties: chance.oneOf(few),
        seventies: chance.oneOf(few),
        preschool: chance.oneOf(few),
        pupils: chance.oneOf(few),
      },
      disability: chance.oneOf(['none', 'severe', 'level-3-mind', 'other']),
      seriousIllness: chance.percent(40),
      monthlyIncome: chance.oneOf(amounts),
      savings: chance.oneOf(amounts),
      homes: chance.oneOf(['none', 'one', 'more']),
      vehicle: chance.oneOf(['none', 'motorcycle', 'car']),
      supporters: chance.oneOf(['none', 'able', 'unable', 'not-sure']),
      yearlySpending: chance.oneOf(amounts),
      emergency: chance.oneOf(['none', 'accident', 'illness', 'spending', 'other']),
      childAlone: chance.oneOf(['none', 'orphan', 'unsupported']),
    }
    const verdicts = preAssess(answers, plainDate('2026-09-15'))
    expect(verdicts).toHaveLength(programmes.length + benefits.length)
    const said = verdicts.flatMap(({ title, pays, reasons, prepare }) => [
      title,
      ...(pays ? [pays] : []),
      ...reasons,
      ...prepare,
    ])
    expect({ answers, faults: faultsIn(said) }).toMatchObject({ faults: [] })
  }
}, 60_000)
