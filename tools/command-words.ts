import type { Command } from 'commander'

/** What the parser says of a wrong line, and what the operator reads: Chinese first, then the parser's own words. */
const faults: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^unknown command '(.*?)'/, (name) => `没有“${name}”这个命令。`],
  [/^unknown option '(.*?)'/, (name) => `没有“${name}”这个选项。`],
  [/^missing required argument '(.*?)'/, (name) => `缺少参数 <${name}>。`],
  [/^required option '(.*?)' not specified/, (name) => `缺少必填选项“${name}”。`],
  [/^option '(.*?)' argument missing/, (name) => `选项“${name}”后面缺少值。`],
  [/^option '(.*?)' cannot be used with option '(.*?)'/, (one, other) => `选项“${one}”和“${other}”不能同时用。`],
  [/^too many arguments(?: for '(.*?)')?/, (name) => `参数太多了${name ? `（命令 ${name}）` : ''}。`],
  [/^option '(.*?)' argument '(.*?)' is invalid/, (name, value) => `选项“${name}”的值“${value}”不对。`],
  [
    /^command-argument value '(.*?)' is invalid for argument '(.*?)'/,
    (value, name) => `参数 <${name}> 的值“${value}”不对。`,
  ],
]

/** 没有“foo”这个命令。 Unknown command 'foo'. */
export function faultWords(said: string): string {
  const text = said.replace(/^error: /, '')
  const suggested = /\(Did you mean (.*?)\?\)/.exec(text)?.[1]
  const plain = text.replace(/\s*\(Did you mean .*?\)/s, '').trim()
  const [words = ''] = faults.flatMap(([shape, tell]) => {
    const found = shape.exec(plain)
    return found ? [tell(...found.slice(1))] : []
  })
  const meant = suggested ? `是不是想用 ${suggested.replace(/^one of /, '')}？ Did you mean ${suggested}?\n` : ''
  const english = plain.charAt(0).toUpperCase() + plain.slice(1)
  return `${words ? `${words} ` : ''}${english}${/[.。]$/.test(english) ? '' : '.'}\n${meant}`
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法 Usage:',
  'Arguments:': '参数 Arguments:',
  'Options:': '选项 Options:',
  'Commands:': '命令 Commands:',
}

/** Help and complaints of a command and of everything below it, in Chinese and English, and without leaving the process. */
export function speakChinese(command: Command): void {
  command
    .helpOption('-h, --help', '显示帮助 (show help)')
    .showHelpAfterError('用 --help 查看用法。 See --help.')
    .configureOutput({ outputError: (text, write) => write(faultWords(text)) })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: (usage) => usage.replace('[options]', '[选项 options]').replace('[command]', '[命令 command]'),
    })
    .exitOverride()
  if (command.commands.length > 0) command.helpCommand('help [command]', '显示某个命令的帮助 (help for a command)')
  for (const below of command.commands) speakChinese(below)
}
