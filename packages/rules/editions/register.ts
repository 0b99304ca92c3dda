import { createHash } from 'node:crypto'

/** The digest of an edition's content: line breaks and indentation of its file do not count. */
export const digestOf = (json: string): string =>
  createHash('sha256')
    .update(JSON.stringify(JSON.parse(json)))
    .digest('hex')

/** Which editions have been released, each with its digest: one line each. */
export const readRegister = (text: string): Map<string, string> =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(' ') as [string, string]),
  )
