import { Refused } from '@jzt/contract/client'
import { Alert, Form, type FormInstance, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { wordsOf } from '../shell/api.ts'
import { faultsOf } from '../step-panel/problem-fields.ts'

interface DialogFormProps<Values> {
  title: string
  okText: string
  onSend: (values: Values) => Promise<unknown>
  onDone: () => void
  onClose: () => void
  children: ReactNode
}

/** A dialog with a short form; a refusal stands above it and at its fields. */
export function DialogForm<Values>({ title, okText, onSend, onDone, onClose, children }: DialogFormProps<Values>) {
  const [form] = Form.useForm<Values>()
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function send(values: Values) {
    setBusy(true)
    setFailure(undefined)
    try {
      await onSend(values)
      onDone()
    } catch (error) {
      setFailure(wordsOf(error))
      showFaults(form as FormInstance, error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText="先不办"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      {failure ? <Alert type="error" showIcon role="alert" title={failure} /> : null}
      <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={send}>
        {children}
      </Form>
    </Modal>
  )
}

function showFaults(form: FormInstance, error: unknown) {
  if (!(error instanceof Refused)) return
  form.setFields(faultsOf(error.problem).map(({ path, message }) => ({ name: [...path], errors: [message] })))
}
