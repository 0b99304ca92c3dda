export type StartRefusal =
  | 'not-main-thread'
  | 'no-binaries'
  | 'no-runner'
  | 'folder-unwritable'
  | 'already-running'
  | 'other-version'
  | 'data-broken'
  | 'socket-folder'

/** Why the embedded database did not start: one sentence in Chinese and in English that says how to mend it. */
export class StartRefused extends Error {
  readonly code: StartRefusal
  constructor(code: StartRefusal, chinese: string, english: string) {
    super(`${chinese} ${english}`.replace(/\s+/g, ' '))
    this.name = 'StartRefused'
    this.code = code
  }
}

/** Runs a step that writes, and says in one sentence when the folder does not let it. */
export function writing<Result>(folder: string, step: () => Result): Result {
  try {
    return step()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST', 'ENOENT'].includes(code ?? ''))
      throw error
    throw new StartRefused(
      'folder-unwritable',
      `数据目录不能写入：${folder}（${code}）。请更换目录，或修改权限、腾出空间。`,
      `The data folder cannot be written: ${folder} (${code}). Choose another one, or mend its permissions or free space.`,
    )
  }
}
