// The house as a process of its own for the crash drill: crash-house.ts FOLDER PORT [SETTINGS as JSON].
import { start } from '../apps/server/src/main.ts'
import { configIn } from './house.ts'

const [folder = '', port = '', settings = '{}'] = process.argv.slice(2)
const house = await start(configIn(folder, Number(port)), {
  progress: () => undefined,
  postgresSettings: JSON.parse(settings),
})
process.stdout.write('ready\n')
process.on('SIGTERM', () => house.stop().then(() => process.exit(0)))
