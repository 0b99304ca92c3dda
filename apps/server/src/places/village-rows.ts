import fs from 'node:fs'
import path from 'node:path'
import { successorOf } from '@jzt/kernel/divisions/index.ts'

const file = path.resolve(import.meta.dirname, '../../seed/villages-2023.tsv')

export interface Village {
  readonly code: string
  readonly name: string
  readonly town: string
}

/**
 * The villages and communities of the last public list (2023-06-30), under the towns of today.
 * 两江新区 (2025-11-06) has no published village codes yet: the last three digits of the old code stand behind the new
 * town code until there are (石船镇太洪村 500112142201 → 500157104201).
 */
export function listVillages(): Village[] {
  const lines = fs.readFileSync(file, 'utf8').trim().split('\n')
  return lines.flatMap((line) => {
    const [code = '', committee = ''] = line.split('\t')
    const town = successorOf(code.slice(0, 9))
    return town ? [{ code: town + code.slice(9), name: villageName(committee), town }] : []
  })
}

/** The place that a committee is named after: 太洪村民委员会 → 太洪村, 先锋社区村民委员会 → 先锋社区. */
export function villageName(committee: string): string {
  const place = committee.replace(/(居民委员会|村民委员会|工作站)$/, '')
  if (/(村|社区)$/.test(place) || place === committee) return place
  return place + (committee.endsWith('村民委员会') ? '村' : '社区')
}
