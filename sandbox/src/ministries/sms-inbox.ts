import { escapeHtml, page } from '../http/html.ts'

export interface Message {
  readonly receiptNo: string
  readonly at: string
  readonly to: string
  readonly text: string
  readonly idempotencyKey: string
}

/** The inbox as a page: what all the invented phones have received, newest first. A number is a link to its own inbox. */
export function inboxPage(messages: readonly Message[], to: string): string {
  const whose = to === '' ? '全部号码。点号码只看一部手机。' : `号码 ${escapeHtml(to)}。<a href="/sms">看全部号码</a>`
  const list = messages.length === 0 ? '<article><p>还没有短信。</p></article>' : messages.map(messageCard).join('\n')
  return page({
    title: '短信收件箱（模拟）',
    refreshSeconds: 5,
    content: `<p class="note">${whose}　号码均为虚构，每 5 秒自动刷新，最新的在最上面。<a href="/">返回首页</a></p>\n${list}`,
  })
}

const messageCard = ({ to, at, receiptNo, text }: Message): string =>
  `<article><header><strong><a href="/sms?to=${to}">${to}</a></strong><span>${at.slice(0, 19).replace('T', ' ')}</span><span>${receiptNo}</span></header><p>${withLinks(escapeHtml(text))}</p></article>`

/** An address in a message can be clicked, as on a phone. The text is escaped before, so no quote can end the attribute. */
const withLinks = (escaped: string): string =>
  escaped.replace(/https?:\/\/[\w\-./:?=&;%#]+/g, (address) => `<a href="${address}" rel="noreferrer">${address}</a>`)
