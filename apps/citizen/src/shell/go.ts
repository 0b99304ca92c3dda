import Taro from '@tarojs/taro'

type Parameters = Record<string, string | undefined>

function address(path: string, parameters: Parameters): string {
  const pairs = Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== undefined)
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return query ? `${path}?${query}` : path
}

/** Opens a page; the one left stays behind the back link. */
export const go = (path: string, parameters: Parameters = {}): void =>
  void Taro.navigateTo({ url: address(path, parameters) })

/** Opens a page in place of this one: nobody comes back to a page that is done with. */
export const goInstead = (path: string, parameters: Parameters = {}): void =>
  void Taro.redirectTo({ url: address(path, parameters) })

export const goHome = (): void => void Taro.reLaunch({ url: '/home/index' })

export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else goHome()
}

/** The page open now, without what Taro adds to its parameters. */
function here(): string {
  const router = Taro.getCurrentInstance().router
  const path = router?.path.split('?')[0] ?? '/home/index'
  const own = Object.entries(router?.params ?? {}).filter(([name]) => name !== 'stamp' && name !== '$taroTimestamp')
  return address(path.startsWith('/') ? path : `/${path}`, Object.fromEntries(own) as Parameters)
}

/** Sign in, then come back to this very page, or to another one. */
export const goSignIn = (after = here()): void => goInstead('/account/sign-in/index', { after })
