import { Input, InputNumber, Radio, Select } from 'antd'
import { Field, type FieldWords } from './field.tsx'

export const TextField = (props: FieldWords & { placeholder?: string }) => (
  <Field {...props}>
    <Input {...(props.placeholder ? { placeholder: props.placeholder } : {})} />
  </Field>
)

export const LongTextField = (props: FieldWords & { rows?: number; max: number }) => (
  <Field {...props}>
    <Input.TextArea autoSize={{ minRows: props.rows ?? 3, maxRows: 14 }} showCount maxLength={props.max} />
  </Field>
)

export const NumberField = (props: FieldWords & { min: number; max: number; unit: string }) => (
  <Field {...props}>
    <InputNumber min={props.min} max={props.max} precision={0} suffix={props.unit} />
  </Field>
)

export const YesNoField = ({ yes, no, ...words }: FieldWords & { yes: string; no: string }) => (
  <Field {...words}>
    <Radio.Group
      options={[
        { label: yes, value: true },
        { label: no, value: false },
      ]}
    />
  </Field>
)

/** A choice among words: buttons when few, a list when many. The order is the order of the table. */
export function ChoiceField<Code extends string>({
  choices,
  ...words
}: FieldWords & { choices: Readonly<Record<Code, string>> }) {
  const options = Object.entries<string>(choices).map(([value, label]) => ({ value, label }))
  return (
    <Field {...words}>
      {options.length <= 5 ? <Radio.Group options={options} /> : <Select options={options} placeholder="请选择" />}
    </Field>
  )
}
