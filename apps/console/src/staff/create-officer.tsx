import type { CallInput } from '@jzt/contract/client'
import { Form, Select } from 'antd'
import { roleWords } from '../shell/navigation.ts'
import { useWrite } from '../shell/use-write.ts'
import { DialogForm } from '../ui/dialog-form.tsx'
import { DivisionPicker } from '../ui/division-field.tsx'
import { AccountField, NameField, PasswordField } from './officer-fields.tsx'
import { levelFault } from './role-level.ts'

type NewOfficer = NonNullable<CallInput<'createOfficer'>['body']>

const roles = Object.entries(roleWords).map(([value, label]) => ({ value, label }))

export function CreateOfficer({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const create = useWrite('createOfficer')
  const send = ({ division = '50', ...rest }: NewOfficer) => create.mutateAsync({ body: { ...rest, division } })
  return (
    <DialogForm title="新建账号" okText="新建" onSend={send} onDone={onDone} onClose={onClose}>
      <NameField />
      <AccountField />
      <Form.Item name="role" label="岗位" rules={[{ required: true, message: '请选择岗位' }]}>
        <Select options={roles} placeholder="请选择" />
      </Form.Item>
      <Form.Item
        name="division"
        label="单位"
        extra="市级岗位不用选"
        dependencies={['role']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value: string | undefined) => {
              const fault = levelFault(getFieldValue('role'), value ?? '50')
              return fault ? Promise.reject(new Error(fault)) : Promise.resolve()
            },
          }),
        ]}
      >
        <DivisionPicker depth="village" />
      </Form.Item>
      <PasswordField />
    </DialogForm>
  )
}
