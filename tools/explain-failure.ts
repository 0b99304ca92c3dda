import { ConfigRefused } from '../apps/server/src/platform/config.ts'
import { StartRefused } from '../apps/server/src/platform/embedded-postgres.ts'
import { MigrationFailed } from '../apps/server/src/platform/migrate.ts'

/** A failure that a person at the terminal can mend, said by the command that met it. */
export class CommandRefused extends Error {}

/** One sentence where the cause is outside of the program; the whole stack where it is a defect. */
export function explainFailure(error: unknown): string {
  if (error instanceof CommandRefused || error instanceof StartRefused || error instanceof MigrationFailed)
    return error.message
  if (error instanceof ConfigRefused) return `配置有误 (the configuration is wrong):\n${error.message}`
  const { code, port, address } = error as { code?: string; port?: number; address?: string }
  if (code === 'EADDRINUSE')
    return `端口 ${port} 已被占用。请停止占用它的程序，或用 PORT（外部沙盒用 JZT_SANDBOX_PORT）指定别的端口。 Port ${port} is in use: stop what uses it, or set PORT (JZT_SANDBOX_PORT for the sandbox).`
  if (code === 'EACCES' && port)
    return `没有权限使用端口 ${port}，请用 PORT 指定 1024 以上的端口。 Port ${port} is not allowed: set PORT to one above 1024.`
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return `连不上数据库 ${address ?? ''}，请检查 DATABASE_URL。 The database does not answer: check DATABASE_URL.`
  if (code === '28P01' || code === '28000')
    return '数据库拒绝登录，请检查 DATABASE_URL 中的用户和密码。 The database refused the login: check DATABASE_URL.'
  if (code === '3D000') return `${(error as Error).message}。请先创建该数据库。 Create that database first.`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
