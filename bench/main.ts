// npm run bench -- [NAME]: every speed that the README names, measured here and now. Without a name all of them.
import { Command, InvalidArgumentError } from 'commander'
import { note, printFigures } from './figure.ts'
import { benchQueue } from './queue/bench-queue.ts'
import { benchRules } from './rules/bench-rules.ts'
import { benchSignIn } from './sign-in/bench-sign-in.ts'
import { benchSubmit } from './submit/bench-submit.ts'

interface Options {
  readonly cases: number
  readonly households: number
}

const benches: Readonly<Record<string, (options: Options) => ReturnType<typeof benchSubmit>>> = {
  submit: () => benchSubmit(note),
  queue: ({ cases }) => benchQueue(cases, note),
  'sign-in': () => benchSignIn(),
  rules: ({ households }) => benchRules(households, note),
}

const wholeNumber = (text: string): number => {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1_000)
    throw new InvalidArgumentError('不小于 1000 的整数 (an integer of at least 1000)')
  return number
}

const program = new Command('npm run bench --')
  .description(
    '测量速度；每个数字一行 JSON (measures speed; one JSON line a figure; exit code 1 when one misses its goal)',
  )
  .argument('[name]', `测什么，缺省为全部 (what to measure, all by default): ${Object.keys(benches).join(', ')}`)
  .option('--cases <number>', 'queue 的案件数 (how many cases the queue holds)', wholeNumber, 1_000_000)
  .option('--households <number>', 'rules 的户数 (how many households rules are run over)', wholeNumber, 1_500_000)
  .helpOption('-h, --help', '显示帮助 (show help)')
  .addHelpText(
    'after',
    `
  submit   在进程内提交申请，与裸 pg 发送相同语句相比 (the use case in process against the same statements by bare pg)
  sign-in  错误密码：有这个账号和没有这个账号，用时相同 (a wrong password takes as long for an unknown account)
  rules    规则的两种速度：逐户解释，和一百五十万户的测算与比较 (rules explained, and run over a city: base, reform, report)
  queue    一百万案件的工作台 (the work queue over a million cases: time, and no sequential scan in its plans)`,
  )
  .parse()

const [name] = program.args
if (name !== undefined && !(name in benches)) program.error(`没有这个测量 (no such bench): ${name}`)

let good = true
for (const [each, bench] of Object.entries(benches)) {
  if (name === undefined || name === each)
    good = (await printFigures('bench', each, bench(program.opts<Options>()))) && good
}
process.exit(good ? 0 : 1)
