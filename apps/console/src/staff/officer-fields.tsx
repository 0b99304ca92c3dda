import { Form, Input } from 'antd'

export const AccountField = () => (
  <Form.Item
    name="account"
    label="账号"
    extra="小写字母、数字、点和短横线，3 到 40 个"
    rules={[{ required: true, pattern: /^[a-z0-9.-]{3,40}$/, message: '账号用小写字母、数字、点和短横线，3 到 40 个' }]}
  >
    <Input autoComplete="off" />
  </Form.Item>
)

export const NameField = () => (
  <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, max: 50, message: '请填写姓名' }]}>
    <Input autoComplete="off" />
  </Form.Item>
)

export const PasswordField = () => (
  <Form.Item
    name="password"
    label="密码"
    extra="至少 12 个字，可以是一句话"
    rules={[{ required: true, min: 12, max: 200, message: '密码至少 12 个字' }]}
  >
    <Input.Password autoComplete="new-password" />
  </Form.Item>
)
