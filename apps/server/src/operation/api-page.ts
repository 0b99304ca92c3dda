import { type EndpointDescription, endpoints, stepBodies, stepWords } from '@jzt/contract'
import * as z from 'zod'

type Described = EndpointDescription & { readonly method: string; readonly path: string }

const access: Record<EndpointDescription['access'], string> = {
  public: '任何人',
  citizen: '登录的群众',
  staff: '登录的工作人员',
  token: '持一次性链接的人',
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const shape = (title: string, schema: z.ZodType | undefined): string =>
  schema
    ? `<details><summary>${title}</summary><pre>${escaped(JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 1))}</pre></details>`
    : ''

function section(endpoint: Described): string {
  const { method, path, summary, params, query, body, reply } = endpoint
  const keyed = method !== 'GET' && endpoint.idempotent !== false ? '需要 Idempotency-Key' : ''
  return `<section><h2><b>${method}</b> <code>${escaped(path)}</code></h2><p>${escaped(summary)}</p><p class="who">${access[endpoint.access]} ${keyed}</p>${shape('路径参数', params)}${shape('查询参数', query)}${shape('请求内容', body)}${shape('答复', reply)}</section>`
}

/** The API for people: every endpoint of the contract with who may call it and what it takes. */
export function apiPage(): string {
  const sections = Object.values(endpoints as unknown as Record<string, Described>).map(section)
  const steps = Object.entries(stepBodies).map(
    ([name, schema]) =>
      `<section><h2><code>${name}</code> ${stepWords[name as keyof typeof stepWords]}</h2>${shape('input 的内容', schema)}</section>`,
  )
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>救助通接口说明</title><style>
body{font:16px/1.7 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1f1f1f}h2{font-size:1.05rem;margin:1.6rem 0 .2rem}p{margin:.2rem 0}.who{color:#595959}pre{background:#f5f5f5;padding:.8rem;overflow:auto}summary{cursor:pointer;color:#0958d9}
</style></head><body><h1>救助通接口说明</h1><p>机器可读的说明见 <a href="/openapi.json">/openapi.json</a>。拒绝一律以 application/problem+json 答复，code 见契约。</p>${sections.join('')}<h1>办理步骤</h1>${steps.join('')}</body></html>`
}
