import type { CasePage } from '@jzt/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useOfficer } from '../shell/office.tsx'
import { useWrite } from '../shell/use-write.ts'
import { DialogForm } from '../ui/dialog-form.tsx'

const askers = ['village', 'town-clerk', 'town-head', 'district-clerk', 'district-head']

interface SendLinkProps {
  caseId: CasePage['standing']['caseId']
  supporterKey: string
  name: string
}

/** 发链接问本人. The link goes to his own phone; nobody here gets it. */
export function SendLink({ caseId, supporterKey, name }: SendLinkProps) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [open, setOpen] = useState(false)
  const start = useWrite('startSupporterLinkByOffice', ({ sentTo }) => message.success(`已发到 ${sentTo}`))
  if (!askers.includes(useOfficer().role)) return null
  const send = ({ phone }: { phone: string }) =>
    start.mutateAsync({ params: { caseId }, body: { supporterKey, phone: phone.trim() } })
  const done = () => {
    setOpen(false)
    void queries.invalidateQueries()
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={`发链接问本人，${name}`}>
        发链接问本人
      </Button>
      {open ? (
        <DialogForm
          title={`发链接问 ${name} 本人`}
          okText="发送"
          onSend={send}
          onDone={done}
          onClose={() => setOpen(false)}
        >
          <Form.Item
            name="phone"
            label={`${name}的手机号`}
            extra="他本人的，11 位。链接只发到这个手机，由他本人答复"
            rules={[{ required: true, pattern: /^\s*1\d{10}\s*$/, message: '请填写 11 位手机号码，1 开头' }]}
            validateTrigger="onBlur"
          >
            <Input inputMode="tel" autoComplete="off" style={{ maxWidth: 220 }} />
          </Form.Item>
        </DialogForm>
      ) : null}
    </>
  )
}
