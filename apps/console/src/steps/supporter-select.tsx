import { Form, Select } from 'antd'
import { useOpenCase } from '../ui/case-context.tsx'
import { Field } from '../ui/field.tsx'

/** Whom of the supporters in the application it is about; left empty it is somebody who is not named there. */
export function SupporterSelect({ index }: { index: number }) {
  const form = Form.useFormInstance()
  const supporters = useOpenCase().application.supporters ?? []
  if (supporters.length === 0) return null
  const nameOf = (key: string | undefined) => supporters.find((one) => one.key === key)?.name
  return (
    <Field name={[index, 'key']} label="申请里写到的哪一位（没有写到的空着）">
      <Select
        allowClear
        placeholder="请选择"
        style={{ maxWidth: 260 }}
        options={supporters.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(key: string | undefined) => form.setFieldValue(['supporters', index, 'name'], nameOf(key))}
      />
    </Field>
  )
}
