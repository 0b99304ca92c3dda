import type { Transport } from '@jzt/contract/client'
import Taro from '@tarojs/taro'
import type { Upload } from './upload'

const patience = 20_000

export const transport: Transport = async ({ method, url, headers, body }) => {
  const answer = await Taro.request({
    url,
    method: method as 'GET',
    header: headers,
    data: body as object,
    timeout: patience,
  })
  return { status: answer.statusCode, body: answer.data }
}

/** WeChat hands the answer of an upload back as text. */
export const upload: Upload = async (url, photo, headers) => {
  const answer = await Taro.uploadFile({ url, filePath: photo.path, name: 'file', header: headers, timeout: 60_000 })
  const isJson = typeof answer.data === 'string' && answer.data.startsWith('{')
  return { status: answer.statusCode, body: isJson ? JSON.parse(answer.data) : answer.data }
}
