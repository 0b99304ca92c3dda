import { Form } from 'antd'
import { DateField } from '../ui/date-fields.tsx'
import { FieldList } from '../ui/field-list.tsx'
import { MemberField } from '../ui/people-fields.tsx'
import { TextField, YesNoField } from '../ui/plain-fields.tsx'

/** 劳动能力: whether somebody can work, why he does not, and each job that he refused. */
export const Labour = () => (
  <FieldList name="labour" title="劳动能力认定" item="认定">
    {(index) => (
      <>
        <MemberField name={[index, 'memberId']} label="认定谁" />
        <YesNoField name={[index, 'able']} label="有没有劳动能力" yes="有" no="没有" />
        <YesNoField name={[index, 'idle']} label="无正当理由未就业（有劳动能力的才填）" yes="是" no="不是" />
        <Idle index={index} />
        <Refusals index={index} />
        <TextField name={[index, 'words']} label="依据（谁评定的、看到什么）" />
      </>
    )}
  </FieldList>
)

/** Who is found idle without reason: what he says, and what the office offered him. */
function Idle({ index }: { index: number }) {
  const idle = Form.useWatch<boolean | undefined>(['labour', index, 'idle'])
  if (idle !== true) return null
  return (
    <>
      <TextField name={[index, 'reason']} label="本人说的理由" />
      <TextField name={[index, 'offered']} label="介绍过什么工作或培训" />
    </>
  )
}

/** Each refused job by itself: the count is taken from these. */
const Refusals = ({ index }: { index: number }) => (
  <FieldList name={[index, 'refusals']} title="无正当理由拒绝的合适工作（没有可空着）" item="一次">
    {(at) => (
      <>
        <DateField name={[at, 'on']} label="哪一天" />
        <TextField name={[at, 'employer']} label="用人单位和岗位" />
        <TextField name={[at, 'reason']} label="本人说的理由" />
      </>
    )}
  </FieldList>
)

/** 需要长期照护, where no self-care assessment tells it. */
export const LongTermCare = () => (
  <FieldList name="care" title="是否需要长期照护（重度残疾人）" item="一人">
    {(index) => (
      <>
        <MemberField name={[index, 'memberId']} label="谁" />
        <YesNoField name={[index, 'needed']} label="长期照护" yes="需要" no="不需要" />
        <TextField name={[index, 'words']} label="依据" />
      </>
    )}
  </FieldList>
)

/** 民事行为能力: a court's judgment, never a guess from the kind of disability. */
export const Capacity = () => (
  <FieldList name="capacity" title="民事行为能力（以法院文书为准）" item="一人">
    {(index) => (
      <>
        <MemberField name={[index, 'memberId']} label="谁" />
        <YesNoField name={[index, 'declaredByCourt']} label="法院宣告无民事行为能力" yes="已宣告" no="没有宣告" />
        <TextField name={[index, 'words']} label="法院和文书号（没有宣告的写怎么了解到的）" />
      </>
    )}
  </FieldList>
)
