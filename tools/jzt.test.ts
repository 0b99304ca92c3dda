import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
let folder = ''
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jzt-cli-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

function jzt(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, INIT_CWD: folder, JZT_DATA: folder }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/jzt.ts', ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  return { code: status, stdout, stderr }
}

describe('the operator’s command line', () => {
  test.each(['decide', 'clock', 'clock advance', 'migrate', 'replay'])('explains "%s" with --help', (command) => {
    const { code, stdout } = jzt(...command.split(' '), '--help')
    expect(code).toBe(0)
    expect(stdout).toContain(`Usage: jzt ${command}`)
  })

  test('decides a file named from where the operator stands, and prints nothing but JSON', () => {
    const scenario = fs.readdirSync(path.join(root, 'packages/rules/scenarios')).find((name) => name.startsWith('01'))
    fs.copyFileSync(path.join(root, 'packages/rules/scenarios', scenario ?? ''), path.join(folder, 'family.yaml'))
    const { code, stdout } = jzt('decide', 'family.yaml', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ result: 'dibao', amountFen: 91_000, missing: [] })
  })

  test('whoever reads only the beginning gets it, and no complaint', () => {
    const scenario = fs.readdirSync(path.join(root, 'packages/rules/scenarios')).find((name) => name.startsWith('01'))
    const file = path.join(root, 'packages/rules/scenarios', scenario ?? '')
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" tools/jzt.ts decide "${file}" --json | head -c 10; exit "\${PIPESTATUS[0]}"`],
      { cwd: root, encoding: 'utf8' },
    )
    expect({ begins: stdout.length, stderr }).toEqual({ begins: 10, stderr: '' })
  })

  test('names the line and the field of a malformed file', () => {
    fs.writeFileSync(path.join(folder, 'wrong.yaml'), '情形: 错误\n日期: 2026-13-01\n')
    const { code, stdout, stderr } = jzt('decide', 'wrong.yaml', '--json')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/wrong\.yaml:2（日期）/)
  })

  test('a wrong reform is answered as a wrong scenario is: line, field, Chinese', () => {
    fs.writeFileSync(path.join(folder, 'reform.yaml'), '自: 2026-10-01\n参数:\n  standard.urban: 多一点\nname: x\n')
    const { code, stdout, stderr } = jzt('simulate', 'reform.yaml')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    const said = stderr.trim().split('\n')
    expect(said.map((line) => line.slice(line.lastIndexOf('/reform.yaml') + 1))).toEqual([
      'reform.yaml:1（名称）：“名称”没有写，或写法不对',
      expect.stringMatching(/^reform\.yaml:3（参数 \/ standard\.urban）：应写成新值/),
      expect.stringMatching(/^reform\.yaml:4（name）：没有“name”这一项，请对照/),
    ])
    fs.writeFileSync(path.join(folder, 'broken.yaml'), '名称: [一')
    expect(jzt('simulate', 'broken.yaml').stderr).toContain('broken.yaml:1：不是正确的 YAML')
    expect(jzt('simulate', 'nobody.yaml').stderr).toContain('读不到这个文件')
  })

  test('says what to do when there is no database yet', () => {
    const { code, stderr } = jzt('clock', 'advance', '8d')
    expect(code).toBe(1)
    expect(stderr).toContain('npm start')
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test.each([
    ['foo', '没有“foo”这个命令。 Unknown command', 'foo'],
    ['decid', '是不是想用 decide？', 'decid'],
    ['clock foo', '没有“foo”这个命令。', 'clock foo'],
    ['decide', '缺少参数 <file>。 Missing required argument', ''],
    ['decide family.yaml --bad', '没有“--bad”这个选项。 Unknown option', ''],
    ['decide one.yaml two.yaml', '参数太多了（命令 decide）。 Too many arguments', ''],
    ['clock advance 8', '参数 <days> 的值“8”不对。', '天数写作 8d'],
  ])('a wrong line is answered in Chinese first: jzt %s', (line, words, also) => {
    const { code, stdout, stderr } = jzt(...line.split(' '))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(words)
    expect(stderr).toContain(also.split(' ').at(-1))
    expect(stderr).toContain('用 --help 查看用法')
    expect(stderr).not.toContain('error:')
  })

  test('the help of every level has Chinese headings', () => {
    expect(jzt('--help').stdout).toMatch(/用法 Usage: .*[\s\S]*命令 Commands:/)
    expect(jzt('clock', 'advance', '--help').stdout).toMatch(/用法 Usage: .*[\s\S]*参数 Arguments:[\s\S]*选项 Options:/)
  })

  test('repeats a case that is named, or all of them', () => {
    const { code, stderr } = jzt('replay')
    expect(code).toBe(1)
    expect(stderr).toContain('--all')
  })

  test.each(['-8d', '0d'])('refuses to move the clock by %s', (days) => {
    const { code, stderr } = jzt('clock', 'advance', '--', days)
    expect(code).toBe(1)
    expect(stderr).toContain('8d')
  })
})
