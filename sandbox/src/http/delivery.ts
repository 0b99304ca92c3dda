import type { ServerResponse } from 'node:http'
import type { Fault } from '../control/faults.ts'
import { bodyOf, headersOf, type Reply, send } from './reply.ts'

const usualDelayMs = 3_000
const dripMs = 200
const hugeBytes = 32 * 1024 * 1024

/** Sends a reply the way the fault says. A fault of content has done its work before and is sent like any other reply. */
export async function deliver(response: ServerResponse, reply: Reply, fault: Fault | undefined): Promise<void> {
  switch (fault?.mode) {
    case 'silent':
      return // the connection stays open until the client gives up or the sandbox stops
    case 'disconnect':
      response.destroy()
      return
    case 'http-500':
      return send(response, { status: 500, json: { code: 'internal-error', message: '系统内部错误' } })
    case 'malformed-json':
      return sendCut(response, reply)
    case 'huge':
      return sendHuge(response)
    case 'slow-drip':
      return drip(response, reply, fault.delayMs ?? dripMs)
    case 'late':
      if (await stillThereAfter(fault.delayMs ?? usualDelayMs, response)) send(response, reply)
      return
    default:
      return send(response, reply)
  }
}

/** The length is right and the text ends in the middle: only parsing can tell. */
function sendCut(response: ServerResponse, reply: Reply): void {
  const body = bodyOf(reply)
  const cut = body.slice(0, Math.ceil(body.length * 0.6))
  response.writeHead(reply.status, { ...headersOf(reply), 'content-length': Buffer.byteLength(cut) })
  response.end(cut)
}

async function sendHuge(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
  response.write('{"resultCode":0,"records":["')
  const chunk = 'x'.repeat(64 * 1024)
  for (let sent = 0; sent < hugeBytes && !response.destroyed; sent += chunk.length)
    if (!response.write(chunk)) await drained(response)
  response.end('"]}')
}

const drained = (response: ServerResponse) =>
  new Promise<void>((resolve) => {
    const go = () => {
      response.off('drain', go)
      response.off('close', go)
      resolve()
    }
    response.on('drain', go)
    response.on('close', go)
  })

async function drip(response: ServerResponse, reply: Reply, everyMs: number): Promise<void> {
  const bytes = Buffer.from(bodyOf(reply))
  response.writeHead(reply.status, { ...headersOf(reply), 'content-length': bytes.length })
  for (const [index] of bytes.entries()) {
    response.write(bytes.subarray(index, index + 1))
    if (!(await stillThereAfter(everyMs, response))) return
  }
  response.end()
}

/** False when the client has gone meanwhile. The timer never outlives the connection. */
const stillThereAfter = (ms: number, response: ServerResponse) =>
  new Promise<boolean>((resolve) => {
    if (response.destroyed) return resolve(false)
    const gone = () => {
      clearTimeout(timer)
      resolve(false)
    }
    const timer = setTimeout(() => {
      response.off('close', gone)
      resolve(true)
    }, ms)
    response.on('close', gone)
  })
