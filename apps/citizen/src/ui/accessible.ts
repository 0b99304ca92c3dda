interface Accessible {
  role?: string
  label?: string
  checked?: boolean
  hidden?: boolean
}

const weapp = process.env.TARO_ENV === 'weapp'

/** One vocabulary for both: `role` and `aria-*` in a browser, WeChat's own names in the mini-program. */
export function accessible(given: Accessible): Record<string, unknown> {
  const names = weapp
    ? { role: 'ariaRole', label: 'ariaLabel', checked: 'ariaChecked', hidden: 'ariaHidden' }
    : { role: 'role', label: 'aria-label', checked: 'aria-checked', hidden: 'aria-hidden' }
  return Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [names[name as keyof Accessible], value]),
  )
}

/** What means nothing to WeChat: `aria-describedby`, `aria-current` … */
export const browserOnly = (given: Record<string, unknown>): Record<string, unknown> => (weapp ? {} : given)
