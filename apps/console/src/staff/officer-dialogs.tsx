import type { OfficerCard } from '@jzt/contract'
import { Form, Input } from 'antd'
import { useWrite } from '../shell/use-write.ts'
import { DialogForm } from '../ui/dialog-form.tsx'
import { PasswordField } from './officer-fields.tsx'

interface DialogProps {
  officer: OfficerCard
  onDone: () => void
  onClose: () => void
}

export function DisableOfficer({ officer, onDone, onClose }: DialogProps) {
  const disable = useWrite('disableOfficer')
  const send = (body: { reason: string }) => disable.mutateAsync({ params: { officerId: officer.officerId }, body })
  return (
    <DialogForm title={`停用 ${officer.name} 的账号`} okText="停用" onSend={send} onDone={onDone} onClose={onClose}>
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请填写理由' }]}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </DialogForm>
  )
}

export function ResetPassword({ officer, onDone, onClose }: DialogProps) {
  const reset = useWrite('resetOfficerPassword')
  const send = (body: { password: string }) => reset.mutateAsync({ params: { officerId: officer.officerId }, body })
  return (
    <DialogForm title={`重设 ${officer.name} 的密码`} okText="重设" onSend={send} onDone={onDone} onClose={onClose}>
      <PasswordField />
    </DialogForm>
  )
}
