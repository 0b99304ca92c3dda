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

  test('与预期不一致时写明', () => {
    expect(decide(`${good}预期: { 结果: 不符合 }\n`).stdout).toContain('与文件写明的预期不一致：不符合条件，每月 0 元')
  })

  test('--json 只打印一个对象，恰有五项', () => {
    const { stdout } = decide(good, { json: true })
    const decided = JSON.parse(stdout)
    expect(Object.keys(decided)).toEqual(['result', 'amountFen', 'programmes', 'missing', 'trace'])
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
