import { Alert, Checkbox, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useOpenCase } from './case-context.tsx'
import { Field, type FieldWords } from './field.tsx'
import { formatDate, formatInstant } from './office-time.ts'

interface Option {
  value: string
  label: ReactNode
}

/** A choice among what stands in the case; when there is nothing to choose, the reason stands there instead. */
function OneOf({ options, none, ...words }: FieldWords & { options: Option[]; none: string }) {
  if (options.length === 0) return <Alert type="info" showIcon title={none} />
  return (
    <Field {...words}>
      <Radio.Group className="stacked" options={options} />
    </Field>
  )
}

export function FindingField(words: FieldWords) {
  const { findings, members } = useOpenCase()
  const nameOf = (memberId?: string) => members.find((member) => member.memberId === memberId)?.name
  const options = findings
    .filter((finding) => !finding.outcome)
    .map((finding) => ({
      value: finding.findingId,
      label: (
        <span>
          {finding.memberId ? <strong>{nameOf(finding.memberId)}：</strong> : null}
          {finding.words}
          <span className="fine">
            {finding.stated ? `　申报：${finding.stated}` : ''}
            {finding.found ? `　查到：${finding.found}` : ''}
          </span>
        </span>
      ),
    }))
  return <OneOf {...words} options={options} none="没有待核实的疑点" />
}

export function VisitField(words: FieldWords) {
  const options = useOpenCase().visits.map((visit) => ({
    value: visit.visitId,
    label: `${formatInstant(visit.visitedAt)}　${visit.place}　${visit.by.join('、')}`,
  }))
  return <OneOf {...words} options={options} none="还没有走访记录，请先登记走访" />
}

function useOpenObjections(): Option[] {
  return useOpenCase()
    .objections.filter((objection) => !objection.answeredOn)
    .map((objection) => ({
      value: objection.objectionId,
      label: `${formatDate(objection.on)}　${objection.newFacts ? '有新事实　' : ''}${objection.words}`,
    }))
}

export function ObjectionField(words: FieldWords) {
  return <OneOf {...words} options={useOpenObjections()} none="没有未答复的异议" />
}

export function ObjectionsField(words: FieldWords) {
  const options = useOpenObjections()
  if (options.length === 0) return <Alert type="info" showIcon title="没有未答复的异议" />
  return (
    <Field {...words}>
      <Checkbox.Group className="stacked" options={options} />
    </Field>
  )
}
