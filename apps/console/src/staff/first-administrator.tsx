import type { CallInput } from '@jzt/contract/client'
import { Alert, Button, Form, Input } from 'antd'
import { Link } from 'react-router'
import { wordsOf } from '../shell/api.ts'
import { useWrite } from '../shell/use-write.ts'
import { AccountField, NameField, PasswordField } from './officer-fields.tsx'

type First = NonNullable<CallInput<'createFirstAdministrator'>['body']>

/** A new installation: the one-time token of the operator makes the first administrator. */
export function FirstAdministrator() {
  const create = useWrite('createFirstAdministrator')
  return (
    <main className="sign-in">
      <section className="sign-in-card">
        <h1>建立第一个管理员</h1>
        <p className="fine">一次性令牌在系统第一次启动时显示在运行它的终端里，只能用一次。</p>
        {create.error ? <Alert type="error" showIcon role="alert" title={wordsOf(create.error)} /> : null}
        {create.data ? (
          <Alert type="success" showIcon role="status" title={`已建立账号 ${create.data.account}，请登录`} />
        ) : (
          <Form<First> layout="vertical" requiredMark={false} onFinish={(body) => create.mutate({ body })}>
            <Form.Item name="token" label="一次性令牌" rules={[{ required: true, message: '请填写令牌' }]}>
              <Input autoComplete="off" />
            </Form.Item>
            <NameField />
            <AccountField />
            <PasswordField />
            <Button type="primary" htmlType="submit" block loading={create.isPending}>
              建立
            </Button>
          </Form>
        )}
        <Link to="/sign-in">去登录</Link>
      </section>
    </main>
  )
}
