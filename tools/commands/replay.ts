import { Command } from 'commander'
import { type Replayed, replayCase } from '../../apps/server/src/assessment/index.ts'
import { findCase } from '../../apps/server/src/casework/index.ts'
import { readConfig } from '../../apps/server/src/platform/config.ts'
import { type Db, openDatabase } from '../../apps/server/src/platform/database.ts'
import { type FieldEncryption, fieldEncryption } from '../../apps/server/src/platform/encryption.ts'
import { readMasterKey } from '../../apps/server/src/platform/master-key.ts'
import { inScope, wholeCity } from '../../apps/server/src/platform/scope.ts'
import { CommandRefused } from '../explain-failure.ts'
import { withHouseDatabase } from '../house-database.ts'
import { root } from '../run-command.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

interface Found {
  readonly caseId: string
  readonly caseNumber: string
}

const findByName = (db: Db, name: string): Promise<Found[]> =>
  inScope(db, wholeCity, (tx) =>
    tx
      .selectFrom('caseFile')
      .select(['caseId', 'caseNumber'])
      .where(uuid.test(name) ? 'caseId' : 'caseNumber', '=', name)
      .execute(),
  )

const listAll = (db: Db): Promise<Found[]> =>
  inScope(db, wholeCity, (tx) =>
    tx.selectFrom('caseFile').select(['caseId', 'caseNumber']).orderBy('caseNumber').execute(),
  )

/** Ids, versions and the path of the first difference: values of a family's file never go to a terminal. */
function lineOf(caseNumber: string, { on, rulesVersion, packId, replay }: Replayed): string {
  const said = {
    same: () => '一致 same',
    different: () => `不一致 different: ${replay.kind === 'different' ? replay.path : ''}`,
    'edition-unknown': () => '没有这个版次的规则 no rules of this edition',
  }[replay.kind]()
  return `${caseNumber}  ${on}  规则 ${rulesVersion}  参数 ${packId}  ${said}`
}

interface Counted {
  readonly same: number
  readonly other: number
  /** Cases that were never assessed: nothing is read of them, and nothing audited. */
  readonly never: number
}

interface House {
  readonly db: Db
  readonly encryption: FieldEncryption
}

/** Each assessed case in a transaction of its own, with its audit row. */
async function replayCases({ db, encryption }: House, cases: readonly Found[]): Promise<Counted> {
  let [same, other, never] = [0, 0, 0]
  for (const { caseId, caseNumber } of cases) {
    const replayed = await inScope(db, wholeCity, async (tx) => {
      const file = await findCase(tx, caseId)
      return file ? replayCase({ encryption }, tx, file) : []
    })
    if (replayed.length === 0) never += 1
    for (const one of replayed) {
      console.log(lineOf(caseNumber, one))
      if (one.replay.kind === 'same') same += 1
      else other += 1
    }
  }
  return { same, other, never }
}

async function run(name: string | undefined, all: boolean): Promise<void> {
  if (all === (name !== undefined)) {
    throw new CommandRefused('请写明案件编号或编码，或用 --all。 Name a case by number or id, or say --all.')
  }
  const encryption = fieldEncryption(readMasterKey(readConfig(process.env, root, false).masterKeyFile, false))
  const { same, other, never } = await withHouseDatabase(async (connection) => {
    const { db, close } = openDatabase(connection, () => undefined)
    try {
      const cases = name === undefined ? await listAll(db) : await findByName(db, name)
      if (name !== undefined && cases.length === 0) throw new CommandRefused(`没有这个案件：${name}。 No such case.`)
      return await replayCases({ db, encryption }, cases)
    } finally {
      await close()
    }
  })
  console.log(`复算 ${same + other} 次测算：${same} 次一致，${other} 次不一致。 ${same} the same, ${other} different.`)
  if (never > 0)
    console.log(`${never} 件还没有测算过，跳过，不留审计记录。 ${never} never assessed: skipped, not audited.`)
  if (other > 0) process.exitCode = 1
}

export const replayCommand = new Command('replay')
  .description('用当时的规则和参数复算过去的测算，逐项比较 (repeat past assessments and compare)')
  .argument('[case]', '案件编号或编码 (number or id of a case)')
  .option('--all', '所有案件 (every case)', false)
  .addHelpText(
    'after',
    '\n有一次不一致，退出码为 1；每次读取都留下审计记录。 Exit code 1 on any difference; every reading is audited.',
  )
  .action((name: string | undefined, { all }: { all: boolean }) => run(name, all))
