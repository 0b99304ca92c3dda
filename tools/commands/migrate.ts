import { Command } from 'commander'
import { migrate } from '../../apps/server/src/platform/migrate.ts'
import { withHouseDatabase } from '../house-database.ts'

export const migrateCommand = new Command('migrate')
  .description('把数据库结构升级到最新版本 (bring the database up to the newest migration)')
  .addHelpText(
    'after',
    '\n数据库：DATABASE_URL，未设置时为 .data 中的内置数据库。 The database is DATABASE_URL, else the embedded one.',
  )
  .action(async () => {
    const { applied } = await withHouseDatabase(migrate)
    console.log(applied.length === 0 ? '已是最新版本。 Already the newest.' : `已升级 (applied): ${applied.join(', ')}`)
  })
