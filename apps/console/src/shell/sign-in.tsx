import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { call, wordsOf } from './api.ts'
import { backAddress } from './back-address.ts'
import { officerKey } from './query-client.ts'

interface Credentials {
  account: string
  password: string
}

export function SignIn() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function signIn(body: Credentials) {
    setBusy(true)
    setFailure(undefined)
    try {
      const officer = await call('signInStaff', { body })
      client.clear()
      client.setQueryData(officerKey, officer)
      await navigate(backAddress(query.get('back')), { replace: true })
    } catch (error) {
      setFailure(wordsOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <main className="sign-in">
      <section className="sign-in-card">
        <h1>
          <img src={`${import.meta.env.BASE_URL}favicon.svg`} alt="" width={36} height={36} />
          救助通工作台
        </h1>
        <p>市、区县、镇街、村（社区）工作人员使用</p>
        {failure ? <Alert type="error" showIcon role="alert" title={failure} /> : null}
        <Form<Credentials> layout="vertical" requiredMark={false} onFinish={signIn} size="large">
          <Form.Item name="account" label="账号" rules={[{ required: true, message: '请填写账号' }]}>
            <Input autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={busy}>
            登录
          </Button>
        </Form>
        <p className="fine">
          忘记密码请找本单位系统管理员重设。新装的系统请先
          <Link to="/first-administrator">建立第一个管理员</Link>。
        </p>
      </section>
    </main>
  )
}
