import Taro from '@tarojs/taro'
import type { Device, Photo } from './device-interface'

declare const wx: any

const longestEdge = 1600
// The gate of the topmost page answers WeChat's privacy question.
const gates: ((agree: () => void, refuse: () => void) => void)[] = []

async function pickPhoto(): Promise<Photo | null> {
  const chosen = await Taro.chooseMedia({
    count: 1,
    mediaType: ['image'],
    sourceType: ['album', 'camera'],
    sizeType: ['compressed'],
    camera: 'back',
  }).catch(() => undefined)
  const file = chosen?.tempFiles[0]
  if (!file) return null
  const info = await Taro.getImageInfo({ src: file.tempFilePath })
  const scale = Math.min(1, longestEdge / Math.max(info.width, info.height))
  if (scale === 1 && file.size < 600_000) return { path: file.tempFilePath }
  const smaller = await (Taro.compressImage as any)({
    src: file.tempFilePath,
    quality: 75,
    compressedWidth: Math.round(info.width * scale),
    compressedHeight: Math.round(info.height * scale),
  })
  return { path: smaller.tempFilePath }
}

const download = async (url: string, header: Record<string, string>): Promise<string> => {
  const answer = await Taro.downloadFile({ url, header })
  if (answer.statusCode !== 200) throw new Error(`no file: ${answer.statusCode}`)
  return answer.tempFilePath
}

/** WeChat's own text size; older clients give it in pixels of 17. */
function fontScale(): number {
  const base = wx.getAppBaseInfo?.()
  return base?.fontSizeScaleFactor ?? (base?.fontSizeSetting ? base.fontSizeSetting / 17 : 1)
}

export const device: Device = {
  name: 'weapp',
  fontScale,
  storage: {
    get: (key) => {
      const value = Taro.getStorageSync(key)
      return value === '' || value === undefined ? null : String(value)
    },
    set: (key, value) => Taro.setStorageSync(key, value),
    remove: (key) => Taro.removeStorageSync(key),
  },
  privacy: {
    install() {
      wx.onNeedPrivacyAuthorization?.((resolve: (answer: any) => void) => {
        const gate = gates[gates.length - 1]
        if (!gate) return resolve({ event: 'disagree' })
        gate(
          () => resolve({ event: 'agree', buttonId: 'privacy-agree' }),
          () => resolve({ event: 'disagree' }),
        )
      })
    },
    onNeed(ask) {
      gates.push(ask)
      return () => {
        gates.splice(gates.indexOf(ask), 1)
      }
    },
    openContract: () => void Taro.navigateTo({ url: '/account/privacy/index' }),
  },
  pickPhoto,
  async openPdf(url, headers) {
    await Taro.openDocument({ filePath: await download(url, headers), fileType: 'pdf', showMenu: true })
  },
  showPhoto: (url, headers) => download(url, headers).catch(() => undefined),
  copy: (data) => void Taro.setClipboardData({ data }),
  callPhone: (phoneNumber) => {
    Taro.makePhoneCall({ phoneNumber }).catch(() => {}) // the reader closed the dialler
  },
  announce: (title) => void Taro.showToast({ title, icon: 'none', duration: 3000 }),
  onBack: () => () => {},
  onBackOnline(then) {
    const listen = (status: { isConnected: boolean }) => status.isConnected && then()
    Taro.onNetworkStatusChange(listen)
    return () => Taro.offNetworkStatusChange(listen)
  },
  showTitle: (title) => void Taro.setNavigationBarTitle({ title }),
}
