import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type { PlainDate } from '@jzt/kernel'
import {
  type Column,
  collections,
  type List,
  type Population,
  type StoredColumn,
  type Values,
} from '@jzt/rules/columns'
import type { Snapshot } from './snapshot.ts'

/*
 * The file: eight letters, the length of the header, the header as JSON, then the arrays, each beginning at a multiple of
 * eight bytes. Numbers are little-endian, as on every machine we run on. The digest is of everything after the header.
 */
const letters = 'JZTSNAP1'

/** A file that is no snapshot, of another format, cut off or changed. */
export class SnapshotUnreadable extends Error {}

type ArrayName = 'Uint8Array' | 'Int32Array' | 'Uint32Array' | 'Float64Array'

/** Where an array stands in the file. */
interface Stored {
  readonly array: ArrayName
  readonly at: number
  readonly length: number
}

type HeaderColumn =
  | Exclude<Column, StoredColumn>
  | (Omit<StoredColumn, 'values'> & { readonly values: Stored | Sparse })

/** A column that is nearly everywhere 0: the few other values with their places. */
interface Sparse {
  readonly array: ArrayName
  readonly length: number
  readonly places: Stored
  readonly others: Stored
}

interface Header {
  readonly on: PlainDate
  readonly rulesVersion: string
  readonly households: number
  readonly columns: Readonly<Record<string, HeaderColumn>>
  readonly lists: Readonly<Record<string, Omit<List, 'offsets'> & { readonly offsets: Stored }>>
  readonly doubtful: Stored
  readonly sha256: string
}

type AnyArray = Values | Uint32Array

/** Writes a snapshot beside its place and moves it there: a reader never sees half of one. */
export function writeSnapshot(file: string, { on, rulesVersion, population }: Snapshot): void {
  const body = bodyWriter()
  const columns = Object.entries(population.columns).map(([key, column]) => [key, headerColumn(column, body)] as const)
  const lists = collections.map((list) => {
    const { offsets, ...rest } = population.lists[list]
    return [list, { ...rest, offsets: body.put(offsets) }] as const
  })
  const doubtful = body.put(population.doubtful)
  const header: Header = {
    ...{ on, rulesVersion, households: population.households, doubtful },
    ...{ columns: Object.fromEntries(columns), lists: Object.fromEntries(lists), sha256: body.sha256() },
  }
  const text = padded(Buffer.from(JSON.stringify(header)))
  const start = Buffer.alloc(16)
  start.write(letters, 'latin1')
  start.writeUInt32LE(text.length, 8)
  const beside = `${file}.${process.pid}.part`
  const open = fs.openSync(beside, 'w', 0o600)
  try {
    for (const part of [start, text, ...body.parts]) fs.writeSync(open, part)
    fs.fsyncSync(open)
  } finally {
    fs.closeSync(open)
  }
  fs.renameSync(beside, file)
}

interface BodyWriter {
  readonly parts: readonly Uint8Array[]
  put(values: AnyArray): Stored
  sha256(): string
}

function bodyWriter(): BodyWriter {
  const parts: Uint8Array[] = []
  const hash = createHash('sha256')
  let length = 0
  return {
    parts,
    put(values) {
      const bytes = padded(Buffer.from(values.buffer, values.byteOffset, values.byteLength))
      const stored: Stored = { array: nameOf(values), at: length, length: values.length }
      parts.push(bytes)
      hash.update(bytes)
      length += bytes.length
      return stored
    },
    sha256: () => hash.digest('hex'),
  }
}

const padded = (bytes: Buffer): Buffer =>
  bytes.length % 8 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(8 - (bytes.length % 8), 0x20)])

const nameOf = (values: AnyArray): ArrayName => values.constructor.name as ArrayName

function headerColumn(column: Column, body: BodyWriter): HeaderColumn {
  if (column.kind === 'constant') return column
  const { values, ...rest } = column
  return { ...rest, values: sparse(values, body) ?? body.put(values) }
}

/** Sparse where fewer than one in twenty differs from 0: most families have no company, no ship and no scholarship. */
function sparse(values: Values, body: BodyWriter): Sparse | undefined {
  let count = 0
  for (let at = 0; at < values.length; at += 1) if (values[at] !== 0) count += 1
  if (count * 20 > values.length) return undefined
  const places = new Uint32Array(count)
  const others = values instanceof Uint8Array ? new Uint8Array(count) : values.slice(0, count)
  let next = 0
  for (let at = 0; at < values.length; at += 1) {
    if (values[at] === 0) continue
    places[next] = at
    others[next++] = values[at] as number
  }
  return { array: nameOf(values), length: values.length, places: body.put(places), others: body.put(others) }
}

/** Reads a snapshot into memory that worker threads share. Throws `SnapshotUnreadable` with the reason. */
export function readSnapshot(file: string): Snapshot {
  const open = fs.openSync(file, 'r')
  try {
    const { header, from } = readHeader(open, file)
    const body = readBody(open, from, fs.fstatSync(open).size - from)
    if (createHash('sha256').update(body).digest('hex') !== header.sha256) {
      throw new SnapshotUnreadable(`${file}: the figures were changed or cut off after they were written`)
    }
    return { on: header.on, rulesVersion: header.rulesVersion, population: populationOf(header, body) }
  } finally {
    fs.closeSync(open)
  }
}

function readHeader(open: number, file: string): { readonly header: Header; readonly from: number } {
  const start = Buffer.alloc(16)
  fs.readSync(open, start, 0, 16, 0)
  if (start.toString('latin1', 0, 8) !== letters) throw new SnapshotUnreadable(`${file} is no snapshot of households`)
  const text = Buffer.alloc(start.readUInt32LE(8))
  fs.readSync(open, text, 0, text.length, 16)
  return { header: JSON.parse(text.toString()) as Header, from: 16 + text.length }
}

const atOnce = 1 << 26

function readBody(open: number, from: number, length: number): Uint8Array {
  const body = new Uint8Array(new SharedArrayBuffer(length))
  for (let at = 0; at < length; ) {
    const read = fs.readSync(open, body, at, Math.min(atOnce, length - at), from + at)
    if (read === 0) break
    at += read
  }
  return body
}

function populationOf({ households, columns, lists, doubtful }: Header, body: Uint8Array): Population {
  const { buffer } = body
  const column = (of: HeaderColumn): Column =>
    of.kind === 'constant'
      ? of
      : { ...of, values: ('places' in of.values ? expanded(of.values, buffer) : viewOf(of.values, buffer)) as Values }
  return {
    households,
    columns: Object.fromEntries(Object.entries(columns).map(([key, of]) => [key, column(of)])),
    lists: Object.fromEntries(
      Object.entries(lists).map(([list, of]) => [list, { ...of, offsets: viewOf(of.offsets, buffer) as Uint32Array }]),
    ) as Population['lists'],
    doubtful: viewOf(doubtful, buffer) as Uint8Array,
  }
}

type ArrayOver = new (buffer: ArrayBufferLike, at?: number, length?: number) => AnyArray

const arrays: Readonly<Record<ArrayName, ArrayOver>> = { Uint8Array, Int32Array, Uint32Array, Float64Array }
const bytesEach: Readonly<Record<ArrayName, number>> = { Uint8Array: 1, Int32Array: 4, Uint32Array: 4, Float64Array: 8 }

const viewOf = ({ array, at, length }: Stored, buffer: ArrayBufferLike): AnyArray =>
  new arrays[array](buffer, at, length)

function expanded({ array, length, places, others }: Sparse, buffer: ArrayBufferLike): AnyArray {
  const values = new arrays[array](new SharedArrayBuffer(length * bytesEach[array]))
  const at = viewOf(places, buffer)
  const those = viewOf(others, buffer)
  for (let index = 0; index < at.length; index += 1) values[at[index] as number] = those[index] as number
  return values
}
