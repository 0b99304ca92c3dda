import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { checkField } from '../../apply/fields.ts'
import { goHome } from '../../shell/go'
import { page } from '../../shell/page'
import { Screen } from '../../shell/screen'
import { TroubleNotice } from '../../shell/trouble-notice'
import { Button } from '../../ui/button'
import { ErrorSummary, type Wrong } from '../../ui/error-summary'
import { PrivacyGate } from '../../ui/privacy-gate'
import { TextField } from '../../ui/text-field'
import { call } from '../../wire/office'
import { keepSession, type Session } from '../../wire/session'
import { useAction } from '../../wire/use-action'
import { CodeButton } from '../code-button'
import { WechatSignIn } from '../wechat-sign-in'

const says = ['用手机号登录，不用记密码。', '写上手机号，再按“发验证码”。', '短信里有 6 位数字，写到第二个框里。']

function SignIn() {
  const { params } = useRouter()
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [wrongs, setWrongs] = useState<Wrong[]>([])
  const signIn = useAction()

  const enter = (session: Session) => {
    keepSession(session)
    const after = params['after']
    if (after) void Taro.redirectTo({ url: decodeURIComponent(after) })
    else goHome()
  }
  const check = (withCode: boolean): boolean => {
    const phoneWrong = checkField({ name: 'phone', label: '手机号', kind: 'mobile' }, phone)
    const found: Wrong[] = phoneWrong ? [{ id: 'phone', words: phoneWrong }] : []
    if (withCode && !/^\d{6}$/.test(code.trim())) found.push({ id: 'code', words: '请写短信里的 6 位数字' })
    setWrongs(found)
    return found.length === 0
  }
  const submit = () =>
    check(true) &&
    signIn.run(async () => enter(await call('signInWithCode', { body: { phone: phone.trim(), code: code.trim() } })))
  const wrongAt = (id: string) => wrongs.find((wrong) => wrong.id === id)?.words

  return (
    <Screen
      title="登录"
      wrong={wrongs.length > 0}
      says={says}
      foot={
        <Button onClick={submit} disabled={signIn.busy}>
          登录
        </Button>
      }
    >
      <PrivacyGate />
      <ErrorSummary wrongs={wrongs} />
      <TroubleNotice trouble={signIn.trouble} />
      <WechatSignIn onSession={enter} />
      <section className="card">
        <TextField
          id="phone"
          label="手机号"
          keyboard="tel"
          complete="tel"
          maxLength={20}
          value={phone}
          onChange={setPhone}
          error={wrongAt('phone')}
        />
        <CodeButton
          ready={() => check(false)}
          send={() => call('requestSignInCode', { body: { phone: phone.trim() } })}
        />
        <TextField
          id="code"
          label="验证码"
          hint="短信里的 6 位数字"
          keyboard="number"
          complete="one-time-code"
          maxLength={6}
          value={code}
          onChange={setCode}
          error={wrongAt('code')}
        />
      </section>
    </Screen>
  )
}

export default page(SignIn)
