// npm run drill -- NAME: what the house promises when things break, broken here on purpose.
import { Command, InvalidArgumentError } from 'commander'
import { type Drill, drillCrash } from './crash/drill-crash.ts'
import { note, printFigures } from './figure.ts'
import { drillMutation, type Mutation, type MutationPart, mutationParts } from './mutation/drill-mutation.ts'
import { drillEquivalence, type EquivalenceDrill } from './rules/drill-equivalence.ts'

const positive = (text: string): number => {
  const number = Number(text)
  if (!(number > 0)) throw new InvalidArgumentError('大于 0 的数 (a number above 0)')
  return number
}

const part = (text: string, before: readonly MutationPart[] = []): readonly MutationPart[] => {
  const found = mutationParts.find((name) => name === text)
  if (!found) throw new InvalidArgumentError(`应为下列之一 (one of): ${mutationParts.join(', ')}`)
  return [...before, found]
}

const program = new Command('npm run drill --')
  .description('故障演练；每个数字一行 JSON (drills; one JSON line a figure; exit code 1 when one misses its goal)')
  .helpOption('-h, --help', '显示帮助 (show help)')
  .helpCommand(false)

program
  .command('crash')
  .description(
    '写入时 kill -9 服务器、数据库、单个后端、两者 (kill -9 of server, database, one backend, both, during writes)',
  )
  .option('--cycles <number>', '轮数 (how many times)', positive, 10)
  .option('--unsafe', '关闭同步提交，必须发现丢失 (synchronous_commit off: the drill must find losses)', false)
  .option('--writers <number>', '同时写入的人数 (how many write side by side)', positive, 8)
  .option('--seconds <number>', '每轮写多久 (how long they write before each blow)', positive, 5)
  .helpOption('-h, --help', '显示帮助 (show help)')
  .action(async (options: Drill) => {
    const name = options.unsafe ? 'crash-unsafe' : 'crash'
    process.exit((await printFigures('drill', name, drillCrash(options, note))) ? 0 : 1)
  })

program
  .command('mutation')
  .description('规则写错一处，测试必须发现 (every rule is written wrong in one place at a time: a test must notice)')
  .option(
    '--only <parts...>',
    `law 法条的规则，code 其余程序，或其中的目录 (law: the rules; code: the program around them, or folders of it): ${mutationParts.join(' ')}`,
    part,
  )
  .helpOption('-h, --help', '显示帮助 (show help)')
  .action(async (options: Mutation) => {
    process.exit((await printFigures('drill', 'mutation', drillMutation(options, note))) ? 0 : 1)
  })

program
  .command('equivalence')
  .description(
    '生成的家庭，逐条解释与编译后的循环每个值都相同 (generated households: explained and compiled, every value the same)',
  )
  .option('--households <number>', '户数 (how many)', positive, 1_000_000)
  .option('--seed <number>', '随机种子 (the seed)', positive, 1)
  .helpOption('-h, --help', '显示帮助 (show help)')
  .action(async (options: EquivalenceDrill) => {
    process.exit((await printFigures('drill', 'equivalence', drillEquivalence(options, note))) ? 0 : 1)
  })

await program.parseAsync()
