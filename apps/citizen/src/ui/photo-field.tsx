import { useEffect, useState } from 'react'
import { device } from '../platform/device'
import { addressOf, bearer, troubleOf, uploadPhoto } from '../wire/office'
import { accessible, browserOnly } from './accessible'
import { Button } from './button'

interface PhotoFieldProps {
  id: string
  title: string
  help: string
  documentId: string | undefined
  error?: string | undefined
  onUploaded(documentId: string): void
}

/** One photo: taken or chosen, sent at once, shown, and taken again when it is bad. */
export function PhotoField({ id, title, help, documentId, error, onUploaded }: PhotoFieldProps) {
  const [busy, setBusy] = useState(false)
  const [shown, setShown] = useState<string>()
  const [trouble, setTrouble] = useState<string>()
  useEffect(() => {
    if (documentId && !shown) device.showPhoto(addressOf('getDocument', documentId), bearer()).then(setShown)
  }, [documentId])

  const take = async () => {
    setBusy(true)
    setTrouble(undefined)
    try {
      const photo = await device.pickPhoto()
      if (photo) {
        onUploaded(await uploadPhoto(photo))
        setShown(photo.path)
      }
    } catch (reason) {
      const found = troubleOf(reason)
      setTrouble(found.kind === 'refused' ? found.words : '照片没有传上去。请看看网络，再拍一次。')
    } finally {
      setBusy(false)
    }
  }
  const words = documentId ? '重新拍' : '拍照或选照片'
  return (
    <section className="card">
      <h2 className="card__title">{title}</h2>
      <p className="card__text">{help}</p>
      {(trouble ?? error) ? (
        <div className="field__wrong" {...accessible({ role: 'alert' })}>
          {`提示：${trouble ?? error}`}
        </div>
      ) : null}
      {shown ? <img className="photo" src={shown} alt={`${title}，照片`} {...weappName(`${title}，照片`)} /> : null}
      {documentId ? <p className="card__text">已经传上去了。</p> : null}
      <div {...browserOnly({ id, tabIndex: -1 })}>
        <Button onClick={take} disabled={busy} kind={documentId ? 'plain' : 'primary'} label={`${words}，${title}`}>
          {busy ? '正在上传…' : words}
        </Button>
      </div>
    </section>
  )
}

/** WeChat knows no `alt`. */
const weappName = (label: string) => (process.env.TARO_ENV === 'weapp' ? accessible({ label }) : {})
