import type { Photo } from './device-interface'

/** One photo as multipart `file`. Rejects only when there was no answer. */
export type Upload = (
  url: string,
  photo: Photo,
  headers: Record<string, string>,
) => Promise<{ status: number; body: unknown }>
