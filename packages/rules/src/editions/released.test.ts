import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { digestOf, readRegister } from '../../editions/register.ts'
import { currentEdition } from '../assessment/current-edition.ts'
import { writeEdition } from '../assessment/edition-file.ts'
import { editionOf } from './index.ts'

const folder = join(import.meta.dirname, '../../editions')
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const register = readRegister(read('register.txt'))
const versions = readdirSync(folder).flatMap((name) => /^(\d+\.\d+)\.json$/.exec(name)?.[1] ?? [])

describe('已经发布的版次', () => {
  test('一字不改：内容与登记的摘要一致', () => {
    for (const [version, digest] of register)
      expect([version, digestOf(read(`${version}.json`))]).toEqual([version, digest])
  })

  test('每份都登记过，也都能按版次找到', () => {
    expect(versions.filter((version) => !register.has(version))).toEqual([])
    expect([...register.keys()].filter((version) => editionOf(version)?.version !== version)).toEqual([])
  })

  test('现行版次一经写出，就与代码相同；改了规则要升版次', () => {
    const { version } = currentEdition
    if (!existsSync(join(folder, `${version}.json`))) return
    expect(JSON.parse(read(`${version}.json`))).toEqual(JSON.parse(JSON.stringify(writeEdition(currentEdition))))
  })
})
