import path from 'node:path'
import { Command } from 'commander'
import { decideFile } from '../decide.ts'

/** npm runs a script at the top of the repository; the file is meant from where the operator stands. */
const fromCaller = (file: string): string => path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file)

export const decideCommand = new Command('decide')
  .description('按规则判定一个情形文件 (decide the family that a file describes)')
  .argument('<file>', '情形文件 (a scenario file, YAML)')
  .option('--json', '只输出一个 JSON 对象 (print one JSON object and nothing else)', false)
  .addHelpText(
    'after',
    `
格式见 packages/rules/scenarios/README.md。 The format is explained there.
JSON: {result, amountFen, programmes, benefits, missing, trace}
result: dibao | single-person | marginal | tekun | temporary | rigid | none | undecided`,
  )
  .action((file: string, options: { json: boolean }) => {
    const { exitCode, stdout, stderr } = decideFile(fromCaller(file), options)
    process.stdout.write(stdout)
    process.stderr.write(stderr)
    process.exitCode = exitCode
  })
