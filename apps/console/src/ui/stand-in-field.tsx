import { Input, Radio } from 'antd'
import { standInsOf } from '../casework/stand-ins.ts'
import { useOpenCase } from './case-context.tsx'
import { Field, type FieldWords } from './field.tsx'
import { formatDate } from './office-time.ts'

/** The evidence that waits for a second signature. */
export function StandInField(words: FieldWords) {
  const options = standInsOf(useOpenCase()).map(({ standInId, on, by }) => ({
    value: standInId,
    label: `${formatDate(on)}　${by} 登记`,
  }))
  return (
    <Field {...words} help={options.length === 0 ? '编号见时间线中“以其他证据代替核对”一条' : words.help}>
      {options.length === 0 ? (
        <Input placeholder="代替证据编号" />
      ) : (
        <Radio.Group className="stacked" options={options} />
      )}
    </Field>
  )
}
