// npm start: builds the front ends when they are stale, starts the house in this terminal, and stops it on Ctrl-C.
import { Command } from 'commander'
import { type House, start } from '../apps/server/src/main.ts'
import { readConfig } from '../apps/server/src/platform/config.ts'
import { explainFailure } from './explain-failure.ts'
import { buildFrontEnds, servedFrontEnds } from './front-ends.ts'
import { root } from './run-command.ts'

const options = new Command('npm start --')
  .description('启动救助通 (start Jiuzhutong)')
  .option(
    '--demo',
    '在 DATABASE_URL 指定的空数据库中建立演示城市 (make the demo city in the database of DATABASE_URL)',
    false,
  )
  .helpOption('-h, --help', '显示帮助 (show help)')
  .addHelpText(
    'after',
    `
环境变量 Environment:
  PORT            端口，默认 8471 (the port)
  HOST            监听地址，默认 127.0.0.1 (the address)
  DATABASE_URL    使用已有的 PostgreSQL，而不是内置数据库 (a PostgreSQL of your own)
  JZT_DATA        数据目录，默认 .data (the data folder)`,
  )
  .parse()
  .opts<{ demo: boolean }>()

function printHouse(house: House): void {
  console.log('\n救助通已启动。 Jiuzhutong is running.\n')
  for (const { title, url } of house.addresses) console.log(`  ${title.padEnd(24)} ${url}`)
  if (house.accounts.length > 0) {
    console.log('\n演示账号 Demo accounts:')
    for (const { role, place, account, password } of house.accounts)
      console.log(`  ${account.padEnd(22)} ${password.padEnd(16)} ${role} · ${place}`)
  }
  for (const note of house.notes) console.log(`\n${note}`)
  console.log('\n按 Ctrl-C 停止。 Press Ctrl-C to stop.\n')
}

/** The first Ctrl-C ends everything in order; a second one ends it at once, and nothing acknowledged is lost either way. */
function stopOnSignal(house: House): void {
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(130)
    stopping = true
    console.log('\n正在停止… Stopping…')
    await house.stop()
    console.log('已停止。 Stopped.')
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}

try {
  const config = readConfig(process.env, root, options.demo)
  if (!(await buildFrontEnds({ only: servedFrontEnds }))) process.exit(1)
  const house = await start(config, { progress: (line) => console.log(line) })
  printHouse(house)
  stopOnSignal(house)
} catch (error) {
  console.error(explainFailure(error))
  process.exit(1)
}
