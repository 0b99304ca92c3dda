import pg from 'pg'

export interface DatabaseState {
  /** A demo city: for good. */
  readonly demo: boolean
  /** Nobody has signed in or applied yet: nothing is sealed under any key. */
  readonly unused: boolean
}

/** What a migrated database is, before anything is opened on it. */
export async function readDatabaseState(connection: pg.ClientConfig): Promise<DatabaseState> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const { rows } = await client.query<DatabaseState>(
      `select demo, not exists (select from citizen) and not exists (select from case_file) as unused from platform_state`,
    )
    return rows[0] ?? { demo: false, unused: true }
  } finally {
    await client.end()
  }
}
