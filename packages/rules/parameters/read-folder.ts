import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { ParameterHistory } from '../src/parameters/parameter.ts'
import { readParameters } from '../src/parameters/parameter-file.ts'

const city = join(import.meta.dirname, 'cq')
const districts = join(city, 'districts')

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()

const parsed = (folder: string, file: string): unknown => parse(readFileSync(join(folder, file), 'utf8'))

/** The parameters as officials keep them: `cq/*.yaml` for the city, `cq/districts/<code>.yaml` for a district. */
export const histories: readonly ParameterHistory[] = [
  ...filesIn(city).flatMap((file) => readParameters(parsed(city, file))),
  ...filesIn(districts).flatMap((file) => readParameters(parsed(districts, file), file.replace('.yaml', ''))),
]
