import type { RiseBatchView, RiseFinding, RiseHouseholdView } from '@jzt/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { wordsOf } from '../shell/api.ts'
import { useOfficer } from '../shell/office.tsx'
import { useWrite } from '../shell/use-write.ts'
import { DialogForm } from '../ui/dialog-form.tsx'
import { Mark } from '../ui/mark.tsx'

interface TickProps {
  batch: RiseBatchView
  row: RiseHouseholdView
}

/** What an officer found on one household of the sample, or the two buttons with which it is said. */
export function Tick({ batch, row }: TickProps) {
  const { role } = useOfficer()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const seen = () => void client.invalidateQueries({ queryKey: ['rise'] })
  const check = useWrite('checkRiseSample', seen)
  const mayTick = batch.state === 'ready' && (role === 'district-clerk' || role === 'district-head')
  const input = (body: RiseFinding) => ({ params: { batchId: batch.batchId, caseId: row.caseId }, body })
  const agree = () => check.mutate(input({ agrees: true }), { onError: (error) => message.error(wordsOf(error)) })
  const disagree = (body: Omit<RiseFinding, 'agrees'>) => check.mutateAsync(input({ agrees: false, ...body }))
  const stops = row.agrees === false && !row.setAside
  return (
    <span className="marks">
      {row.agrees === undefined ? null : <Found row={row} />}
      {row.agrees === undefined && !mayTick ? '待看' : null}
      {row.agrees === undefined && mayTick ? (
        <Button size="small" onClick={agree} loading={check.isPending}>
          同意
        </Button>
      ) : null}
      {mayTick && (row.agrees === undefined || stops) ? (
        <Button size="small" danger={!stops} onClick={() => setAsking(true)}>
          {stops ? '只是这一户，其余继续' : '不同意'}
        </Button>
      ) : null}
      {asking ? (
        <Disagree number={row.number} stops={stops} onSend={disagree} onClose={() => setAsking(false)} />
      ) : null}
    </span>
  )
}

function Found({ row: { agrees, setAside, checkedBy } }: { row: RiseHouseholdView }) {
  if (agrees) return <Mark tone="good">{checkedBy} 同意</Mark>
  return setAside ? (
    <Mark tone="soon">{checkedBy} 不同意，已转人工</Mark>
  ) : (
    <Mark tone="late">{checkedBy} 不同意，整批停下</Mark>
  )
}

interface DisagreeProps {
  number: string
  /** The batch stands still for this household already. */
  stops: boolean
  onSend: (body: Omit<RiseFinding, 'agrees'>) => Promise<unknown>
  onClose: () => void
}

function Disagree({ number, stops, onSend, onClose }: DisagreeProps) {
  return (
    <DialogForm<Omit<RiseFinding, 'agrees'>>
      title={stops ? `${number}：只转这一户人工复核` : `${number}：不同意系统的结果`}
      okText={stops ? '其余继续' : '不同意'}
      onSend={(body) => onSend(stops ? { ...body, othersGoOn: true } : body)}
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label={stops ? '为什么只是这一户的问题' : '为什么不同意'}
        extra="这一户转人工复核，复核的人看得到；不写姓名、证件号码"
        rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
      >
        <Input.TextArea rows={3} maxLength={300} showCount />
      </Form.Item>
      {stops ? null : (
        <Form.Item name="othersGoOn" label="其余的家庭" rules={[{ required: true, message: '请选择' }]}>
          <Radio.Group
            options={[
              { value: false, label: '停下：别的家庭可能也算错了，查明原因后重新计算' },
              { value: true, label: '继续：只是这一户的问题，另抽一户补上' },
            ]}
          />
        </Form.Item>
      )}
    </DialogForm>
  )
}
