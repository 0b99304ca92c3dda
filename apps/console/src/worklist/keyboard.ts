export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  /** The focus is in a field, a button or a dialog: keys belong to it. */
  readonly typing: boolean
}

export type KeyAction =
  | { readonly do: 'move'; readonly to: number }
  | { readonly do: 'open' | 'search' | 'help' }
  | undefined

/** What a key means on a list of `count` rows when the row `at` is chosen (-1: none). */
export function listKey(press: KeyPress, at: number, count: number): KeyAction {
  if (press.typing || press.ctrlKey || press.altKey || press.metaKey) return undefined
  switch (press.key.toLowerCase()) {
    case 'j':
      return count > 0 ? { do: 'move', to: Math.min(at + 1, count - 1) } : undefined
    case 'k':
      return count > 0 ? { do: 'move', to: Math.max(at - 1, 0) } : undefined
    case 'enter':
      return at >= 0 && at < count ? { do: 'open' } : undefined
    case '/':
      return { do: 'search' }
    case '?':
    case '？':
      return { do: 'help' }
    default:
      return undefined
  }
}

/** 1–9 choose a tab of the case page. */
export const tabKey = (press: KeyPress, count: number): number | undefined => {
  if (press.typing || press.ctrlKey || press.altKey || press.metaKey || !/^[1-9]$/.test(press.key)) return undefined
  const index = Number(press.key) - 1
  return index < count ? index : undefined
}

/** True where a key press must reach the control that has the focus. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, button, a, [contenteditable], [role="dialog"], [role="combobox"]') !== null
