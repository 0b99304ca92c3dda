import { escapeHtml, page } from '../http/html.ts'
import type { Message } from './sms.ts'

/** The inbox as a page: what all the invented phones have received, newest first. */
export function inboxPage(messages: readonly Message[], to: string): string {
  const filter = `<form method="get" action="/sms"><label>手机号码 <input name="to" inputmode="numeric" value="${escapeHtml(to)}"></label> <button>查看</button> <a href="/sms">全部</a></form>`
  const list = messages.length === 0 ? '<article><p>还没有短信。</p></article>' : messages.map(messageCard).join('\n')
  return page({
    title: '短信收件箱（模拟）',
    refreshSeconds: 5,
    content: `<p class="note">这里显示平台发出的全部短信，号码均为虚构。每 5 秒自动刷新，最新的在最上面。<a href="/">返回首页</a></p>\n${filter}\n${list}`,
  })
}

const messageCard = (message: Message): string =>
  `<article><header><strong>${escapeHtml(message.to)}</strong><span>${escapeHtml(message.at.slice(0, 19).replace('T', ' '))}</span><span>${message.receiptNo}</span></header><p>${escapeHtml(message.text)}</p></article>`
