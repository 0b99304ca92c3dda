import { useState } from 'react'
import { device } from '../platform/device'
import { Button } from './button'

const version = '2026-11'

/** A browser asks nobody: once before the first page that collects anything, and again when the text changes. */
export function PrivacyGate() {
  const [agreed, setAgreed] = useState(() => device.storage.get('privacy') === version)
  if (agreed) return null
  const agree = () => {
    device.storage.set('privacy', version)
    setAgreed(true)
  }
  return (
    <div className="gate" role="dialog" aria-modal="true" aria-labelledby="gate-title">
      <div className="gate__box">
        <h2 id="gate-title" className="card__title">
          隐私保护提示
        </h2>
        <p className="card__text">办理要用到您的身份证、住址和手机号。只用来办这件事。</p>
        <Button kind="plain" onClick={device.privacy.openContract}>
          看《隐私保护指引》
        </Button>
        <Button onClick={agree}>同意并继续</Button>
      </div>
    </div>
  )
}
