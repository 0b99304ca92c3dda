import { Button as WechatButton } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { device } from '../platform/device'
import { accessible } from './accessible'
import { Button } from './button'

/** Shown when WeChat asks: it must hold a real `agreePrivacyAuthorization` button. */
export function PrivacyGate() {
  const [asked, setAsked] = useState<{ agree(): void; refuse(): void }>()
  useEffect(() => device.privacy.onNeed((agree, refuse) => setAsked({ agree, refuse })), [])
  if (!asked) return null
  const close = (answer: () => void) => () => {
    answer()
    setAsked(undefined)
  }
  return (
    <div className="gate" {...accessible({ role: 'dialog', label: '隐私保护提示' })}>
      <div className="gate__box">
        <h2 className="card__title">隐私保护提示</h2>
        <p className="card__text">办理要用到您的身份证、住址和手机号。只用来办这件事。</p>
        <Button kind="plain" onClick={device.privacy.openContract}>
          看《隐私保护指引》
        </Button>
        <WechatButton
          id="privacy-agree"
          className="btn btn--primary"
          openType="agreePrivacyAuthorization"
          onAgreePrivacyAuthorization={close(asked.agree)}
        >
          同意并继续
        </WechatButton>
        <Button kind="plain" onClick={close(asked.refuse)}>
          不同意
        </Button>
      </div>
    </div>
  )
}
