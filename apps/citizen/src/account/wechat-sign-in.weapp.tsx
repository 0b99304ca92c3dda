import { Button as WechatButton } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { TroubleNotice } from '../shell/trouble-notice'
import { call } from '../wire/office'
import type { Session } from '../wire/session'
import { useAction } from '../wire/use-action'

/** WeChat's one-time code, with the phone number that the reader lets it hand over. Refusing leaves the form below. */
export function WechatSignIn({ onSession }: { onSession: (session: Session) => void }) {
  const signIn = useAction()
  const press = (phoneCode: string | undefined) => {
    if (!phoneCode) return
    void signIn.run(async () => {
      const { code } = await Taro.login()
      onSession(await call('signInWithWechat', { body: { code, phoneCode } }))
    })
  }
  return (
    <section className="card">
      <WechatButton
        className="btn btn--primary"
        openType="getPhoneNumber"
        disabled={signIn.busy}
        onGetPhoneNumber={(event) => press(event.detail.code)}
      >
        用微信手机号登录
      </WechatButton>
      <TroubleNotice trouble={signIn.trouble} />
      <p className="card__text">也可以用短信验证码登录：</p>
    </section>
  )
}
