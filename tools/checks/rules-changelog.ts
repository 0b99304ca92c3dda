import fs from 'node:fs'
import path from 'node:path'
import { currentEdition, type Edition } from '@jzt/rules'
import { editionOf, rulesOf } from '@jzt/rules/editions'
import { root } from '../run-command.ts'
import { type Check, readText } from './check.ts'

const file = 'docs/rules-changelog.md'

/** The rules that one edition has and another has not, or in another version. */
export function changedRules(older: Edition, newer: Edition): readonly string[] {
  const [before, after] = [rulesOf(older), rulesOf(newer)]
  const ids = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...ids].filter((id) => before[id]?.identity.version !== after[id]?.identity.version).sort()
}

/** The part of the changelog that is about one edition. */
export function sectionOf(version: string, changelog: string): string | undefined {
  const [, ...sections] = changelog.split(/^## /m)
  return sections.find((section) => section.startsWith(`${version} `) || section.startsWith(`${version}\n`))
}

/** Released editions by their files, and the rules of this checkout last. */
function versions(): readonly string[] {
  const released = fs
    .readdirSync(path.join(root, 'packages/rules/editions'))
    .flatMap((name) => /^(\d+\.\d+)\.json$/.exec(name)?.[1] ?? [])
    .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
  return [...new Set([...released, currentEdition.version])]
}

function untoldIn(version: string, before: string, changelog: string): readonly string[] {
  const [older, newer] = [editionOf(before), editionOf(version)]
  const section = sectionOf(version, changelog)
  if (!older || !newer) return [`packages/rules/editions: ${before} or ${version} cannot be read`]
  if (section === undefined) return [`${file}: no section "## ${version}"`]
  return changedRules(older, newer)
    .filter((id) => !section.includes(`\`${id}\``))
    .map((id) => `${file}: ${version} does not say what \`${id}\` changes, and for whom`)
}

/** Officials can read, edition by edition, what changed for whom: each changed rule is named in the section of its edition. */
export const rulesChangelog: Check = {
  name: 'rules changelog',
  run() {
    const changelog = readText(file)
    const all = versions()
    const problems = all.flatMap((version, index) => {
      const before = all[index - 1]
      return before === undefined ? [] : untoldIn(version, before, changelog)
    })
    return { problems, notes: [`${all.length} editions`] }
  },
}
