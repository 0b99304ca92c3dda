import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { decideFile } from './decide.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'decide-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

function decide(text: string, options = {}) {
  const file = path.join(folder, 'family.yaml')
  fs.writeFileSync(file, text)
  const { exitCode, stdout, stderr } = decideFile(file, options)
  return { exitCode, stdout, stderr: stderr.replaceAll(`${folder}${path.sep}`, '') }
}

const good = `情形: 一人户
日期: 2026-09-15
适用标准: 城市
成员:
  - 称呼: 申请人
    与申请人关系: 本人
    出生日期: 1980-01-01
    工资: 500
`

describe('decide FILE.yaml', () => {
  test('打印结果、金额、理由和整棵说明', () => {
    const { exitCode, stdout, stderr } = decide(`${good}预期: { 结果: 低保, 金额: 270 }\n`)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toContain('结果：最低生活保障\n金额：每月 270 元（27000 分）\n与文件写明的预期一致\n')
    expect(stdout).toMatch(/^ {2}月最低生活保障金：270 元/m)
  })

  test('逐项打印各项救助，得到的多的在前，不符合的人写明差在哪一条', () => {
    const { stdout } = decide(`${good}    残疾类别: 视力\n    残疾等级: 1\n    需要长期照护: 是\n申请: [特困]\n`)
    const lines = stdout.slice(stdout.indexOf('各项救助'), stdout.indexOf('理由：')).split('\n')
    expect(lines[0]).toBe('各项救助（得到的多的在前）：')
    expect(lines[1]).toBe('  最低生活保障：符合，每月 370 元')
    expect(lines[2]).toMatch(/^ {2}特困人员救助供养：符合，金额待定（还缺：申请人的自主吃饭、.+、申请人的自主洗澡）$/)
    expect(lines[3]).toBe('    申请人：符合')
    expect(lines).toContain('由其他部门发给，只作提示：')
    expect(lines).toContain('  重度残疾人护理补贴：不符合')
    const older = decide(`${good}申请: [特困]\n`).stdout
    expect(older).toContain('  特困人员救助供养：不符合\n    申请人：不符合（无劳动能力）\n')
  })

  test('临时救助是一次发给的，写明最多多少', () => {
    const urgent = path.resolve(import.meta.dirname, '../packages/rules/scenarios/14-外省人在渝遭抢受伤.yaml')
    expect(decideFile(urgent).stdout).toContain('金额：一次 770 元（77000 分）\n与文件写明的预期一致\n')
    expect(decideFile(urgent).stdout).toContain('  临时救助：符合，一次 770 元，最多 4,620 元\n')
  })

  const scenario = (name: string) =>
    decideFile(path.resolve(import.meta.dirname, '../packages/rules/scenarios', `${name}.yaml`)).stdout

  test('申请的不是得到最多的：写明以上是所申请的，先可以申请什么', () => {
    expect(scenario('t9-年度限额还剩一分')).toContain(
      '结果：临时救助\n金额：一次 0.01 元（1 分）\n以上是所申请的临时救助；这家人可以先申请得到更多的：最低生活保障 每月 770 元\n与文件',
    )
    expect(decide(`${good}申请: [特困]\n`).stdout).toContain(
      '\n以上是所申请的特困人员救助供养；这家人还可以申请：最低生活保障 每月 270 元\n',
    )
    expect(decide(good).stdout).not.toContain('以上是所申请的')
  })

  test('不发现金的认定，不写成每月 0 元', () => {
    expect(scenario('21-医疗教育支出占收入八成五')).toContain('结果：刚性支出困难家庭\n金额：不发现金\n')
    expect(decide(good.replace('500', '5000')).stdout).toContain('结果：不符合条件\n金额：每月 0 元（0 分）\n')
  })

  test('与预期不一致时写明', () => {
    expect(decide(`${good}预期: { 结果: 不符合 }\n`).stdout).toContain(
      '与文件写明的预期不一致：\n  结果：预期不符合条件，得出最低生活保障\n  金额：预期0 元，得出270 元\n',
    )
  })

  test('--json 只打印一个对象，恰有六项', () => {
    const { stdout } = decide(good, { json: true })
    const decided = JSON.parse(stdout)
    expect(Object.keys(decided)).toEqual(['result', 'amountFen', 'programmes', 'benefits', 'missing', 'trace'])
    expect(decided).toMatchObject({ result: 'dibao', amountFen: 27000, missing: [], trace: { kind: 'result' } })
  })

  test.each([
    [
      '数值不对',
      good.replace('工资: 500', '工资: -1'),
      'family.yaml:8（成员 / 第 1 项 / 工资）：“工资”应为不小于 0 的金额',
    ],
    ['没有这一项', `${good}    薪水: 3\n`, 'family.yaml:9（成员 / 第 1 项 / 薪水）：没有“薪水”这一项'],
    [
      '用词不对',
      good.replace('本人', '户主'),
      'family.yaml:6（成员 / 第 1 项 / 与申请人关系）：“与申请人关系”应为下列之一：本人、',
    ],
    ['日期不存在', good.replace('2026-09-15', '2026-02-30'), 'family.yaml:2（日期）：应为存在的日期'],
    ['标准公布以前', good.replace('2026-09-15', '2001-02-03'), 'family.yaml:2（日期）：2001-02-03 没有可用的参数'],
    ['漏写成员', good.slice(0, good.indexOf('成员')), 'family.yaml:1（成员）：应为成员清单'],
    [
      '来源不对',
      good.replace('500', '{ 值: 500, 来源: 听说 }'),
      'family.yaml:8（成员 / 第 1 项 / 工资）：“工资”的来源应为',
    ],
    ['车辆写法不对', `${good}车辆: 很多\n`, 'family.yaml:9（车辆）：“车辆”'],
    ['参数不存在', `${good}参数: { foo: 1 }\n`, 'family.yaml:9（参数 / foo）：没有“foo”这一项'],
    ['同一项写了两次', `${good}日期: 2026-01-01\n`, 'family.yaml:9：同一项写了两次'],
    ['不是 YAML', '情形: [一', 'family.yaml:1：不是正确的 YAML'],
    ['空文件', '', 'family.yaml:1：'],
  ])('%s：指出行号和栏目，不给结果', (_, text, expected) => {
    const { exitCode, stdout, stderr } = decide(text)
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toContain(expected)
  })

  test('文件不存在', () => {
    expect(decideFile(path.join(folder, 'nobody.yaml'))).toMatchObject({ exitCode: 1, stdout: '' })
  })
})
