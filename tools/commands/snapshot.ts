import path from 'node:path'
import { Command } from 'commander'
import { followDemoClock, movableClock } from '../../apps/server/src/platform/clock.ts'
import { readConfig } from '../../apps/server/src/platform/config.ts'
import { openDatabase } from '../../apps/server/src/platform/database.ts'
import { fieldEncryption } from '../../apps/server/src/platform/encryption.ts'
import { readMasterKey } from '../../apps/server/src/platform/master-key.ts'
import { takeSnapshot, writeSnapshot } from '../../apps/server/src/simulation/index.ts'
import { CommandRefused } from '../explain-failure.ts'
import { withHouseDatabase } from '../house-database.ts'
import { root } from '../run-command.ts'

/** Where `simulate` looks for the snapshot when no other file is named. */
export const snapshotPlace = (): string =>
  path.join(readConfig(process.env, root, false).dataDirectory, 'households.snapshot')

async function run(file: string): Promise<void> {
  const encryption = fieldEncryption(readMasterKey(readConfig(process.env, root, false).masterKeyFile, false))
  const snapshot = await withHouseDatabase(async (connection) => {
    const { db, close } = openDatabase(connection, () => undefined)
    try {
      const clock = movableClock()
      await followDemoClock(db, clock)
      return await takeSnapshot({ db, encryption }, clock.today())
    } finally {
      await close()
    }
  })
  const { households } = snapshot.population
  if (households === 0) {
    throw new CommandRefused(
      '还没有测算过的在办或在享家庭。 No household with an open case or a benefit has been assessed yet.',
    )
  }
  writeSnapshot(file, snapshot)
  console.log(`快照已写入 ${file}：${snapshot.on}，${households} 户。 Snapshot of ${households} households written.`)
}

export const snapshotCommand = new Command('snapshot')
  .description(
    '把在办和在享家庭的事实存成快照，供政策模拟使用 (store the facts of assessed households for simulations)',
  )
  .option('--to <file>', '写到哪里，缺省在数据目录 (where to; the data folder by default)')
  .addHelpText(
    'after',
    '\n快照不含姓名、证件号码和编号；读取留下审计记录。 No names, numbers or ids in it; the reading is audited.',
  )
  .action(({ to }: { to?: string }) =>
    run(to === undefined ? snapshotPlace() : path.resolve(process.env['INIT_CWD'] ?? process.cwd(), to)),
  )
