import type * as z from 'zod'

/** One mistake in a file that officials write: where (keys and positions from the top) and what to write instead. */
export interface FileFault {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** What is wrong with such a file, in Chinese, whatever the schema found; `guide` is the page that explains the file. */
export const fileFaults = (issues: readonly z.core.$ZodIssue[], guide: string): readonly FileFault[] =>
  issues.flatMap((issue) => faultsOf(issue, guide))

function faultsOf(issue: z.core.$ZodIssue, guide: string): readonly FileFault[] {
  const path = issue.path as readonly (string | number)[]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: `没有“${key}”这一项，请对照 ${guide}` }))
  }
  return [{ path, message: isOfLibrary(issue.message) ? missingOrWrong(path) : issue.message }]
}

/** The schema's own words are Chinese; where it has none, those of the library begin in English. */
const isOfLibrary = (message: string): boolean => /^[A-Za-z]/.test(message)

const missingOrWrong = (path: FileFault['path']): string => `“${named(path)}”没有写，或写法不对`

function named(path: FileFault['path']): string {
  const last = path.at(-1) ?? '文件'
  return typeof last === 'number' ? `第 ${last + 1} 项` : last
}
