import { CloseOutlined } from '@ant-design/icons'
import { type CasePage, stepWords } from '@jzt/contract'
import { Button, Form } from 'antd'
import { type ReactNode, useMemo, useRef } from 'react'
import { stepForms } from '../steps/registry.ts'
import { FieldLabels } from '../ui/field.tsx'
import { formatTime } from '../ui/office-time.ts'
import { CaseChanged } from './case-changed.tsx'
import { FaultList } from './fault-list.tsx'
import type { OfficerStepName } from './step-form.ts'
import { useFormDraft } from './use-form-draft.ts'
import { useTakeStep } from './use-take-step.ts'

interface StepPanelProps {
  page: CasePage
  step: OfficerStepName
  onReload: (page: CasePage) => void
  onClose: () => void
}

/** The form of one step beside the case: filled from what is known, saved while typing, checked, sent. */
export function StepPanel({ page, step, onReload, onClose }: StepPanelProps) {
  const { intro, Fields } = stepForms[step]
  const [form] = Form.useForm()
  const labels = useRef(new Map<string, string>()).current
  const draft = useFormDraft(page, step, form)
  const taking = useTakeStep({
    page,
    step,
    form,
    labels,
    onTaken: () => {
      draft.forget()
      onClose()
    },
  })
  const fields: ReactNode = useMemo(() => <Fields />, [Fields])
  const offered = page.standing.allowedSteps.find(({ name }) => name === step)
  const allowed = offered !== undefined && offered.because === undefined
  const because = offered?.because ? `：${offered.because}` : ''

  return (
    <section className="step-panel" aria-labelledby="step-title">
      <header>
        <h2 id="step-title">{stepWords[step]}</h2>
        <span className="fine" role="status">
          {draft.savedAt ? `已保存 ${formatTime(draft.savedAt)}` : ''}
        </span>
        <Button type="text" icon={<CloseOutlined />} aria-label="收起" title="收起（内容已保存）" onClick={onClose} />
      </header>
      <p className="step-intro">{intro}</p>
      {draft.restored ? (
        <p className="step-restored">
          已接着上次没办完的内容。
          <Button type="link" size="small" onClick={draft.startAgain}>
            清空重填
          </Button>
        </p>
      ) : null}
      <CaseChanged
        page={page}
        newer={taking.newer}
        onReload={(newer) => {
          taking.settle()
          onReload(newer)
        }}
      />
      <FaultList refusal={taking.refusal} faults={taking.faults} shownTimes={taking.shownTimes} form={form} />
      <FieldLabels value={labels}>
        <Form
          form={form}
          name={step}
          layout="vertical"
          initialValues={draft.values}
          onValuesChange={() => {
            draft.changed()
            taking.changed()
          }}
          onFinish={taking.send}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) form.submit()
          }}
        >
          {fields}
          <div className="step-send">
            <Button
              type="primary"
              htmlType="submit"
              loading={taking.busy}
              disabled={!allowed || taking.newer !== undefined}
            >
              {stepWords[step]}
            </Button>
            <Button onClick={onClose}>先不办</Button>
            <span className="fine">{allowed ? 'Ctrl + 回车也可提交' : `现在不能办这一步${because}。填的内容还在`}</span>
          </div>
        </Form>
      </FieldLabels>
    </section>
  )
}
