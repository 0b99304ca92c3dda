import type { FastifyReply } from 'fastify'

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
}

/** What came from outside is handed out as a download that may run nothing, under a name of our own. */
export function documentHeaders(
  reply: FastifyReply,
  { documentId, mediaType }: { documentId: string; mediaType: string },
) {
  return reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="${documentId}.${endings[mediaType] ?? 'bin'}"`)
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
}
