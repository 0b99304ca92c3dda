import type { ParameterView } from '@jzt/contract'
import { Button, Form, Input, Select } from 'antd'
import { unitSuffix, valueWords } from '../policy/words.ts'
import { DateInput } from '../ui/date-fields.tsx'
import { formatDate } from '../ui/office-time.ts'
import type { FormChange } from './reform-form.ts'

interface ReformFieldsProps {
  at: number
  title: string
  parameters: ReadonlyMap<string, ParameterView>
  /** A district changes what the city leaves to it. */
  ofDistrict: boolean
  onRemove?: (() => void) | undefined
}

/** One reform: its name, its first day, and any number of changed parameters. */
export function ReformFields({ at, title, parameters, ofDistrict, onRemove }: ReformFieldsProps) {
  return (
    <fieldset className="field-list reform">
      <legend>{title}</legend>
      <div className="reform-head">
        <Form.Item name={[at, 'name']} label="名称">
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name={[at, 'from']} label="起日">
          <DateInput />
        </Form.Item>
        {onRemove ? <Button onClick={onRemove}>去掉{title}</Button> : null}
      </div>
      <Form.List name={[at, 'changes']}>
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, order) => (
              <ChangeFields
                key={field.key}
                path={[at, 'changes', field.name]}
                inList={[field.name]}
                parameters={parameters}
                ofDistrict={ofDistrict}
                order={order + 1}
                onRemove={fields.length > 1 ? () => remove(field.name) : undefined}
              />
            ))}
            <Button onClick={() => add({ how: 'percent' } satisfies FormChange)}>再改一项参数</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}

interface ChangeFieldsProps {
  path: (string | number)[]
  inList: (string | number)[]
  parameters: ReadonlyMap<string, ParameterView>
  ofDistrict: boolean
  order: number
  onRemove?: (() => void) | undefined
}

const ways = [
  { value: 'percent', label: '增减百分之几' },
  { value: 'value', label: '改为新的值' },
]

function ChangeFields({ path, inList, parameters, ofDistrict, order, onRemove }: ChangeFieldsProps) {
  const change = Form.useWatch(['reforms', ...path]) as FormChange | undefined
  const parameter = parameters.get(change?.name ?? '')
  const offered = [...parameters.values()].filter(({ openToDistricts }) => !ofDistrict || openToDistricts)
  const unit = parameter?.unit ?? ''
  const now = parameter?.inForce
  return (
    <div className="reform-change">
      <Form.Item
        name={[...inList, 'name']}
        label={`参数 ${order}`}
        extra={
          now
            ? `现行 ${valueWords(now.value, unit)}${now.verified ? '' : '（示例）'}，${formatDate(now.from)}起`
            : undefined
        }
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="请选择"
          options={offered.map(({ name, title }) => ({ value: name, label: title }))}
        />
      </Form.Item>
      <Form.Item name={[...inList, 'how']} label="怎样改">
        <Select options={ways} />
      </Form.Item>
      <Form.Item name={[...inList, 'text']} label={change?.how === 'value' ? '新的值' : '增减（减少填负数）'}>
        <Input inputMode="decimal" suffix={change?.how === 'value' ? unitSuffix(unit) : '%'} />
      </Form.Item>
      {onRemove ? <Button onClick={onRemove}>删除参数 {order}</Button> : <span />}
    </div>
  )
}
