// npm run jzt -- <command>: the operator's command line. Each command is a file in tools/commands/.
import { Command, CommanderError } from 'commander'
import { speakChinese } from './command-words.ts'
import { calendarCommand } from './commands/calendar.ts'
import { clockCommand } from './commands/clock.ts'
import { decideCommand } from './commands/decide.ts'
import { migrateCommand } from './commands/migrate.ts'
import { replayCommand } from './commands/replay.ts'
import { simulateCommand } from './commands/simulate.ts'
import { snapshotCommand } from './commands/snapshot.ts'
import { explainFailure } from './explain-failure.ts'

// Whoever reads with `| head` has seen enough: that is no failure.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault
  process.exit(0)
})

const program = new Command('jzt')
  .description('救助通运维命令行 (the operator’s command line)')
  .usage('<命令 command> [选项 options]')
  .addCommand(decideCommand)
  .addCommand(replayCommand)
  .addCommand(simulateCommand)
  .addCommand(snapshotCommand)
  .addCommand(clockCommand)
  .addCommand(calendarCommand)
  .addCommand(migrateCommand)

speakChinese(program)

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) console.error(explainFailure(error))
  process.exitCode = error instanceof CommanderError ? error.exitCode : 1
}
