import { createHash } from 'node:crypto'
import type { RefusalCode } from '@jzt/contract'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'

export interface CleanFile {
  readonly content: Buffer
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'
  readonly sha256: string
}

export type Cleaned =
  | { readonly ok: true; readonly file: CleanFile }
  | { readonly ok: false; readonly code: Extract<RefusalCode, 'file-unreadable' | 'image-too-large'> }

/** A camera of fifty megapixels (8192 × 6144) passes; a small file that unpacks to gigabytes does not. */
const pixelLimit = 8_192 * 6_144
const longestEdge = 2_400
const quality = 80

// A cache of decoded pictures is of no use to an office where each is looked at by somebody else, and costs memory.
sharp.cache(false)

/**
 * Takes what a file is from its first bytes, never from its name or label. A picture is drawn anew, which leaves behind
 * where it was taken and whatever was hidden in it; a PDF is kept byte for byte and only ever handed out as a download.
 */
export async function cleanUpload(content: Buffer): Promise<Cleaned> {
  const kind = await fileTypeFromBuffer(content)
  if (kind?.mime === 'application/pdf') return isWholePdf(content) ? cleaned(content, kind.mime) : unreadable
  if (kind?.mime !== 'image/jpeg' && kind?.mime !== 'image/png' && kind?.mime !== 'image/webp') return unreadable
  return redraw(content, kind.mime)
}

async function redraw(content: Buffer, mediaType: 'image/jpeg' | 'image/png' | 'image/webp'): Promise<Cleaned> {
  try {
    const { width, height } = await sharp(content, { limitInputPixels: false }).metadata()
    if (width * height > pixelLimit) return { ok: false, code: 'image-too-large' }
    const picture = sharp(content, { limitInputPixels: pixelLimit, failOn: 'truncated', sequentialRead: true })
    const small = picture
      .autoOrient()
      .resize({ width: longestEdge, height: longestEdge, fit: 'inside', withoutEnlargement: true })
    const drawn =
      mediaType === 'image/png'
        ? small.png()
        : mediaType === 'image/webp'
          ? small.webp({ quality })
          : small.jpeg({ quality })
    return cleaned(await drawn.toBuffer(), mediaType)
  } catch {
    // Cut off, damaged or no picture at all behind the right first bytes: the decoder only throws plain errors.
    return unreadable
  }
}

/** The end mark stands within the last kilobyte of a PDF that arrived whole. */
const isWholePdf = (content: Buffer): boolean => content.subarray(-1_024).includes('%%EOF')

const unreadable = { ok: false, code: 'file-unreadable' } as const

const cleaned = (content: Buffer, mediaType: CleanFile['mediaType']): Cleaned => ({
  ok: true,
  file: { content, mediaType, sha256: createHash('sha256').update(content).digest('hex') },
})
