import type { HardshipEntry } from '@jzt/contract'
import type { CallInput } from '@jzt/contract/client'
import { Form, Input } from 'antd'
import { useOfficer } from '../shell/office.tsx'
import { useWrite } from '../shell/use-write.ts'
import { DateInput } from '../ui/date-fields.tsx'
import { DialogForm } from '../ui/dialog-form.tsx'
import { DivisionPicker } from '../ui/division-field.tsx'

interface DialogProps {
  onDone: () => void
  onClose: () => void
}
type NewEntry = NonNullable<CallInput<'addSpecialHardship'>['body']>

const needed = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }]

/** A head of a town lists people of his own town; a district chooses which. */
export function AddEntry({ onDone, onClose }: DialogProps) {
  const add = useWrite('addSpecialHardship')
  const { division } = useOfficer()
  const ownTown = division.length >= 9 ? division.slice(0, 9) : undefined
  const send = (entry: NewEntry) => add.mutateAsync({ body: { ...entry, town: ownTown ?? entry.town } })
  return (
    <DialogForm<NewEntry> title="列入名单" okText="列入" onSend={send} onDone={onDone} onClose={onClose}>
      {ownTown ? null : (
        <Form.Item name="town" label="镇街" rules={[{ required: true, message: '请选择镇街' }]}>
          <DivisionPicker depth="town" near={division} />
        </Form.Item>
      )}
      <Form.Item name="name" label="姓名" rules={needed('姓名')}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="idNumber" label="身份证号" rules={needed('身份证号')}>
        <Input maxLength={18} />
      </Form.Item>
      <Form.Item name="listedOn" label="列入日期" rules={[{ required: true, message: '请选择日期' }]}>
        <DateInput />
      </Form.Item>
      <Form.Item name="ground" label="列入的理由（会议或文件、困难情况）" rules={needed('理由')}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </DialogForm>
  )
}

export function RemoveEntry({ entry, onDone, onClose }: DialogProps & { entry: HardshipEntry }) {
  const remove = useWrite('removeSpecialHardship')
  const send = (body: { reason: string }) => remove.mutateAsync({ params: { entryId: entry.entryId }, body })
  return (
    <DialogForm title={`把 ${entry.name} 移出名单`} okText="移出" onSend={send} onDone={onDone} onClose={onClose}>
      <Form.Item name="reason" label="移出的理由" rules={needed('理由')}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </DialogForm>
  )
}
