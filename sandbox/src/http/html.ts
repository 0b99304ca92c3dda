const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!)

interface Page {
  readonly title: string
  /** Ready HTML: whatever people typed must have gone through `escapeHtml`. */
  readonly content: string
  readonly refreshSeconds?: number
}

/** A plain page for people; it needs no script and loads nothing. */
export const page = ({ title, content, refreshSeconds }: Page): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
${refreshSeconds ? `<meta http-equiv="refresh" content="${refreshSeconds}">` : ''}
<title>${escapeHtml(title)}</title>
<style>
body { margin: 0; background: #f3f5f8; color: #1f2329; font: 16px/1.7 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif }
main { max-width: 860px; margin: 0 auto; padding: 24px 16px 64px }
h1 { font-size: 24px; margin: 8px 0 4px } h2 { font-size: 18px; margin: 32px 0 8px }
.note { color: #4a5058; margin: 0 0 20px } a { color: #0958d9 }
article, table { background: #fff; border: 1px solid #dfe3e8; border-radius: 8px }
article { padding: 14px 18px; margin: 12px 0 } article header { display: flex; flex-wrap: wrap; gap: 4px 16px; color: #4a5058; font-size: 14px }
article p { margin: 6px 0 0; font-size: 17px; overflow-wrap: anywhere; white-space: pre-wrap } strong { color: #1f2329 }
table { border-collapse: collapse; width: 100%; border-style: hidden; box-shadow: 0 0 0 1px #dfe3e8 }
th, td { text-align: left; padding: 8px 14px; border-top: 1px solid #eceff3; vertical-align: top } td:first-child, th:first-child { width: 42% } table { table-layout: fixed } code { font-size: 14px; overflow-wrap: break-word }
</style></head><body><main><h1>${escapeHtml(title)}</h1>
${content}
</main></body></html>
`
