import fs from 'node:fs'
import path from 'node:path'
import { Command } from 'commander'
import {
  type Reform,
  readReform,
  readSnapshot,
  type Snapshot,
  SnapshotUnreadable,
  simulate,
} from '../../apps/server/src/simulation/index.ts'
import { CommandRefused } from '../explain-failure.ts'
import { simulationText } from '../simulation-text.ts'
import { readWrittenFile } from '../written-file.ts'
import { snapshotPlace } from './snapshot.ts'

interface Options {
  readonly snapshot?: string
  readonly and?: string
  readonly json: boolean
}

const fromCaller = (file: string): string => path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file)

function reformIn(file: string): Reform {
  const written = readWrittenFile(file)
  if (!written.ok) throw new CommandRefused(written.complaints.join('\n'))
  const reading = readReform(written.content)
  if (reading.ok) return reading.reform
  throw new CommandRefused(reading.faults.map(written.complaint).join('\n'))
}

function snapshotIn(file: string): Snapshot {
  if (!fs.existsSync(file)) {
    throw new CommandRefused(
      `还没有快照：${file}。请先运行 npm run jzt -- snapshot，或用 --snapshot 指定文件。 There is no snapshot yet: run npm run jzt -- snapshot first.`,
    )
  }
  try {
    return readSnapshot(file)
  } catch (error) {
    if (error instanceof SnapshotUnreadable) throw new CommandRefused(error.message)
    throw error
  }
}

async function run(file: string, { snapshot, and, json }: Options): Promise<void> {
  const reforms = [file, ...(and === undefined ? [] : [and])].map((one) => reformIn(fromCaller(one)))
  const households = snapshotIn(snapshot === undefined ? snapshotPlace() : fromCaller(snapshot))
  const report = await simulate(households, reforms)
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : simulationText(report))
}

export const simulateCommand = new Command('simulate')
  .description('测算一项参数调整对全部在案家庭的影响 (what a change of parameters would do to all households)')
  .argument('<reform>', '改革文件，例如 packages/rules/reforms/standard-plus-5-percent.yaml (a reform, YAML)')
  .option('--snapshot <file>', '家庭快照，缺省为数据目录中的一份 (the snapshot; by default that of the data folder)')
  .option('--and <reform>', '并列比较的第二项改革 (a second reform, side by side)')
  .option('--json', '只输出一个 JSON 对象 (print one JSON object and nothing else)', false)
  .addHelpText(
    'after',
    `
只输出合计数；不足 5 户的格子不显示。 Aggregates only; cells below five households are withheld.
JSON 的各项说明见 apps/server/src/simulation/report/simulation-report.ts。 Its fields are described there.`,
  )
  .action(run)
