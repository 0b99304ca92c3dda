import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { makeFolders } from './folders.ts'

/**
 * Reads the master key that every sealed field hangs on; makes it once where the installation is the house's own.
 * Losing the file loses every sealed field: it is made where nothing is sealed yet, and a missing one is an error ever after.
 */
export function readMasterKey(file: string, mayCreate: boolean): Buffer {
  if (!fs.existsSync(file)) {
    if (!mayCreate) throw new Error(`找不到主密钥文件 (the master key file is missing): ${file}`)
    makeFolders(path.dirname(file))
    fs.writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' })
  }
  const key = Buffer.from(fs.readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length !== 32)
    throw new Error(`主密钥文件应为 32 字节的 base64 (the master key must be 32 bytes in base64): ${file}`)
  return key
}
