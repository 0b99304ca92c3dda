import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'

/** Where a handwritten signature lies sealed, and the hash that the evidence keeps of it. */
export interface KeptHandwriting {
  readonly storageKey: string
  readonly sha256: string
}

const longestSide = 1_200
const pixelLimit = 4_000_000

/**
 * Reads the signature that a finger drew: a PNG as a data URL, drawn anew so that nothing but the picture is kept.
 * Undefined when it is no such picture, or when nothing was written on it.
 */
export async function readHandwriting(dataUrl: string): Promise<Buffer | undefined> {
  const base64 = /^data:image\/png;base64,([A-Za-z0-9+/]+={0,2})$/.exec(dataUrl)?.[1]
  if (!base64) return undefined
  try {
    const picture = sharp(Buffer.from(base64, 'base64'), { limitInputPixels: pixelLimit, failOn: 'error' })
    if ((await picture.metadata()).format !== 'png') return undefined
    const drawn = picture
      .flatten({ background: 'white' })
      .greyscale()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    const { channels } = await sharp(await drawn.clone().png().toBuffer()).stats()
    if (channels.every(({ stdev }) => stdev < 1)) return undefined // an empty pad
    return await drawn.png().toBuffer()
  } catch (error) {
    if (error instanceof Error) return undefined // libvips says only in words what it could not read
    throw error
  }
}

/** Seals the picture in the file store. A roll-back leaves an unreachable file behind, never a row without its file. */
export async function keepHandwriting({ files }: Equipment, png: Buffer): Promise<KeptHandwriting> {
  const storageKey = newId()
  await files.put(storageKey, png)
  return { storageKey, sha256: createHash('sha256').update(png).digest('hex') }
}
