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

type YesNo = FieldWords & { yes: string; no: string; onPick?: (yes: boolean) => void }

export const YesNoField = ({ yes, no, onPick, ...words }: YesNo) => (
  <Field {...words}>
    <Radio.Group
      onChange={({ target }) => onPick?.(target.value)}
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
  onPick,
  ...words
}: FieldWords & { choices: Readonly<Record<Code, string>>; onPick?: (code: Code) => void }) {
  const options = Object.entries<string>(choices).map(([value, label]) => ({ value, label }))
  return (
    <Field {...words}>
      {options.length <= 5 ? (
        <Radio.Group options={options} onChange={({ target }) => onPick?.(target.value)} />
      ) : (
        <Select options={options} placeholder="请选择" onChange={(code: Code) => onPick?.(code)} />
      )}
    </Field>
  )
}
