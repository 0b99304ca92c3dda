import Taro from '@tarojs/taro'
import type { Device, Photo } from './device-interface'

const longestEdge = 1600

async function shrink(file: File): Promise<Photo> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const blob = await new Promise<Blob>((done, fail) =>
    canvas.toBlob((made) => (made ? done(made) : fail(new Error('no picture'))), 'image/jpeg', 0.78),
  )
  return { path: URL.createObjectURL(blob), blob }
}

/** Undefined photo means that the file could not be read: the caller says so in words. */
const pickPhoto = () =>
  new Promise<Photo | null>((done, fail) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/jpeg,image/png,image/webp'
    input.onchange = () => {
      const file = input.files?.[0]
      if (file) shrink(file).then(done, fail)
      else done(null)
    }
    input.addEventListener('cancel', () => done(null))
    input.click()
  })

async function fetchBlob(url: string, headers: Record<string, string>): Promise<Blob> {
  const answer = await fetch(url, { headers })
  if (!answer.ok) throw new Error(`no file: ${answer.status}`)
  return answer.blob()
}

let live: HTMLElement | undefined
function announce(words: string) {
  if (!live) {
    live = document.createElement('div')
    live.setAttribute('role', 'status')
    live.className = 'toast'
    document.body.appendChild(live)
  }
  live.textContent = words
  live.classList.add('toast--on')
  setTimeout(() => live?.classList.remove('toast--on'), 3500)
}

/**
 * The questions of a form share one address. A second entry of it stands in the browser's history, so that going back
 * stays on the page. The router must not hear of that: it would load the page anew. Hence the early, capturing listener.
 */
let form: { address: string; back: () => void } | undefined
window.addEventListener(
  'popstate',
  (event) => {
    if (!form || location.href !== form.address || history.state?.question) return
    event.stopImmediatePropagation()
    form.back()
  },
  true,
)

function onBack(back: () => void): () => void {
  if (!history.state?.question) history.pushState({ ...history.state, question: true }, '', location.href)
  const own = { address: location.href, back }
  form = own
  return () => {
    if (form === own) form = undefined
  }
}

export const device: Device = {
  name: 'h5',
  fontScale: () => 1, // rem already follows the browser's text size
  storage: {
    get: (key) => localStorage.getItem(key),
    set: (key, value) => localStorage.setItem(key, value),
    remove: (key) => localStorage.removeItem(key),
  },
  privacy: {
    install() {},
    onNeed: () => () => {},
    openContract: () => void Taro.navigateTo({ url: '/account/privacy/index' }),
  },
  pickPhoto,
  async openPdf(url, headers, name) {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await fetchBlob(url, headers))
    link.download = name
    link.click()
  },
  showPhoto: (url, headers) =>
    fetchBlob(url, headers).then(
      (blob) => URL.createObjectURL(blob),
      () => undefined,
    ),
  copy: (text) => {
    navigator.clipboard?.writeText(text).then(
      () => announce('已复制'),
      () => announce('请长按链接复制'),
    )
  },
  callPhone: (number) => {
    location.href = `tel:${number}`
  },
  announce,
  onBack,
  onBackOnline(then) {
    window.addEventListener('online', then)
    return () => window.removeEventListener('online', then)
  },
  showTitle(title) {
    document.title = `${title} - 救助通`
  },
}
