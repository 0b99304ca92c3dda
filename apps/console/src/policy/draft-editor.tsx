import type { DraftRemarkView, DraftView, ParameterView } from '@jzt/contract'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { wordsOf } from '../shell/api.ts'
import { useOfficer } from '../shell/office.tsx'
import { useWrite } from '../shell/use-write.ts'
import { ChangeFields } from './change-fields.tsx'
import { type FormValues, formChange, readForm } from './draft-form.ts'
import { useChecks } from './use-checks.ts'
import { remarkWords } from './words.ts'

interface DraftEditorProps {
  parameters: ReadonlyMap<string, ParameterView>
  /** Absent for a new one. */
  draft?: DraftView
  onSaved: (draft: DraftView) => void
}

/** The form of a draft: the checks answer while it is written, beside the fields. */
export function DraftEditor({ parameters, draft, onSaved }: DraftEditorProps) {
  const [form] = Form.useForm<FormValues>()
  const { division } = useOfficer()
  const values = Form.useWatch([], form) as FormValues | undefined
  const checked = useChecks(values, parameters)
  const [missing, setMissing] = useState<ReturnType<typeof readForm>>()
  const start = useWrite('startParameterDraft', onSaved)
  const save = useWrite('saveParameterDraft', onSaved)
  const remarks = missing && 'faults' in missing ? missing.faults : checked
  const [untitled, setUntitled] = useState(false)

  function send({ title = '', changes }: FormValues) {
    const reading = readForm({ changes: changes ?? [] }, parameters)
    setMissing(reading)
    if (!('changes' in reading)) return
    if (!draft) return start.mutate({ body: { title, changes: reading.changes } })
    const { draftId, version } = draft
    save.mutate({ params: { parameterDraftId: draftId }, body: { version, title, changes: reading.changes } })
  }

  const failure = start.error ?? save.error
  return (
    <section className="panel">
      {failure ? <Alert type="error" showIcon role="alert" title={wordsOf(failure)} /> : null}
      <Form<FormValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={
          draft
            ? { title: draft.title, changes: draft.changes.map((change) => formChange(change, parameters)) }
            : { changes: [{}] }
        }
        onValuesChange={() => {
          setMissing(undefined)
          setUntitled(false)
        }}
        onFinish={send}
        onFinishFailed={({ values: typed }) => {
          setUntitled(true)
          setMissing(readForm({ changes: typed.changes ?? [] }, parameters))
        }}
      >
        <Form.Item name="title" label="草案名称" rules={[{ required: true, message: '请填写草案名称' }]}>
          <Input maxLength={80} style={{ maxWidth: 480 }} />
        </Form.Item>
        <Form.List name="changes">
          {(fields, { add, remove }) => (
            <>
              {fields.map((field, order) => (
                <fieldset key={field.key} className="field-list">
                  <legend>第 {order + 1} 项</legend>
                  <ChangeFields
                    index={field.name}
                    parameters={parameters}
                    ofDistrict={division !== '50'}
                    remarks={remarks}
                  />
                  {fields.length > 1 ? (
                    <Button size="small" onClick={() => remove(field.name)}>
                      删除第 {order + 1} 项
                    </Button>
                  ) : null}
                </fieldset>
              ))}
              <Button onClick={() => add({})}>再加一项</Button>
            </>
          )}
        </Form.List>
        <p className="policy-save">
          <Button type="primary" htmlType="submit" loading={start.isPending || save.isPending}>
            {draft ? '保存修改' : '保存草案'}
          </Button>
        </p>
        <Found remarks={remarks} untitled={untitled} />
      </Form>
    </section>
  )
}

/** What the checks found, each by its place and name: nobody has to look for it in the form. */
function Found({ remarks, untitled }: { remarks: readonly DraftRemarkView[]; untitled: boolean }) {
  const faults = remarks.filter(({ severity }) => severity === 'fault')
  const lines = [
    ...(untitled ? ['草案名称：请填写草案名称'] : []),
    ...(faults.length > 0 ? faults : remarks).map(remarkWords),
  ]
  const count = faults.length + (untitled ? 1 : 0)
  return (
    <div role="status">
      {count > 0
        ? `检查：${count} 处错误，改好后才能公布`
        : remarks.length > 0
          ? `检查：没有错误，有 ${remarks.length} 条提醒`
          : ''}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
