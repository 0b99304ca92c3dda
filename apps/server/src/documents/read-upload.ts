import type { FastifyRequest } from 'fastify'
import type * as z from 'zod'
import type { Refusal } from '../platform/problem.ts'

type Upload<Fields> =
  | { readonly ok: true; readonly content: Buffer; readonly fields: Fields }
  | { readonly ok: false; readonly refusal: Refusal }

/** Reads one file and the fields beside it, in any order; whatever else comes along is refused. The file's name is not read. */
export async function readUpload<Schema extends z.ZodType>(
  request: FastifyRequest,
  schema: Schema,
): Promise<Upload<z.output<Schema>>> {
  if (!request.isMultipart()) return faulty('file', '请用 multipart/form-data 上传，文件放在 file 一栏')
  const values: Record<string, unknown> = Object.create(null)
  let content: Buffer | undefined
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') values[part.fieldname] = part.value
      else if (part.fieldname === 'file') content = await part.toBuffer()
      else part.file.resume()
    }
  } catch (error) {
    return refusalOf(error as { code?: string })
  }
  if (!content) return faulty('file', '请选择要上传的文件')
  const read = schema.safeParse({ ...values })
  if (read.success) return { ok: true, content, fields: read.data }
  const fields = read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  return { ok: false, refusal: { code: 'invalid-input', fields } }
}

function refusalOf({ code }: { code?: string }): { ok: false; refusal: Refusal } {
  if (code === 'FST_REQ_FILE_TOO_LARGE') return { ok: false, refusal: { code: 'file-too-large' } }
  return faulty('file', '上传的内容不完整或多于一个文件，请重新上传')
}

const faulty = (path: string, message: string) =>
  ({ ok: false, refusal: { code: 'invalid-input', fields: [{ path, message }] } }) as const
