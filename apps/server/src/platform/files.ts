import fs from 'node:fs/promises'
import path from 'node:path'
import type { FieldEncryption } from './encryption.ts'

/** Where papers and photos lie: sealed, under keys of our own, never under a name that somebody sent. */
export interface FileStore {
  put(key: string, content: Buffer): Promise<void>
  get(key: string): Promise<Buffer>
}

export function fileStore(directory: string, encryption: FieldEncryption): FileStore {
  const placeOf = (key: string): string => {
    if (!/^[0-9a-f-]{36}$/.test(key)) throw new Error('not a storage key')
    return path.join(directory, key.slice(-2), key)
  }
  return {
    async put(key, content) {
      const place = placeOf(key)
      await fs.mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
      const unfinished = await fs.open(`${place}.part`, 'w', 0o600)
      try {
        await unfinished.writeFile(encryption.sealBytes(content, `file.${key}`))
        await unfinished.sync()
      } finally {
        await unfinished.close()
      }
      await fs.rename(`${place}.part`, place)
    },
    get: async (key) => encryption.openBytes(await fs.readFile(placeOf(key)), `file.${key}`),
  }
}
