import type { DocumentKind } from '@jzt/contract'
import type { DocumentId } from '@jzt/kernel'
import sharp from 'sharp'
import { keepDocument } from '../documents/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'

/** The two characters 演示 as pen strokes: a machine without Chinese fonts draws them all the same. */
const strokes =
  'M12 14 22 24M5 40 16 50M7 88 25 60M60 5 63 14M36 30V20H92V30M45 34H84M42 46H86V74H42ZM64 34V74M42 60H86M55 80 38 95M73 80 90 95' +
  'M120 20H180M108 42H192M150 42V90L140 82M130 58 112 82M170 58 188 82'

const tints: Partial<Record<DocumentKind, string>> = {
  'id-card-front': '#e6eff8',
  'household-book': '#f6e9e2',
  'visit-photo': '#e8f1e6',
  evidence: '#f7f3df',
}

const drawn = new Map<DocumentKind, Promise<Buffer>>()

/** A small picture that says what it is: 演示, for show only. */
function pictureOf(kind: DocumentKind): Promise<Buffer> {
  const known = drawn.get(kind)
  if (known) return known
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="260"><rect width="400" height="260" fill="${
    tints[kind] ?? '#ffffff'
  }"/><g transform="translate(100 80)" stroke="#33506b" stroke-width="6" stroke-linecap="round" fill="none"><path d="${strokes}"/></g></svg>`
  const picture = sharp(Buffer.from(svg)).jpeg({ quality: 70 }).toBuffer()
  drawn.set(kind, picture)
  return picture
}

/** Puts one paper through the same door as an upload: cleaned, sealed and on file. */
export async function addPaper(
  equipment: Equipment,
  tx: Tx,
  paper: Omit<Parameters<typeof keepDocument>[1], 'content'> & { readonly kind: DocumentKind },
): Promise<DocumentId> {
  const content = await pictureOf(paper.kind)
  const kept = await keepDocument(equipment, { ...paper, content }, (write) => write(tx))
  if (!kept.ok) throw new Error(`demo picture ${paper.kind}: ${kept.code}`)
  return kept.documentId
}
