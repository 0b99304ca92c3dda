// Started by the crash test as a process of its own: writes numbered rows as fast as it can and prints each one that is acknowledged.
import pg from 'pg'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'

const embedded = await startEmbeddedPostgres(process.argv[2] ?? '')
const client = new pg.Client(embedded.connection)
await client.connect()
await client.query('create table if not exists written (number int primary key)')
const { rows } = await client.query<{ next: number }>('select coalesce(max(number), 0) + 1 as next from written')
for (let number = rows[0]?.next ?? 1; ; number += 1) {
  await client.query('insert into written values ($1)', [number])
  process.stdout.write(`${number}\n`)
}
