import type { DraftRemarkView, ParameterView } from '@jzt/contract'
import { Checkbox, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { DateInput } from '../ui/date-fields.tsx'
import { formatDate } from '../ui/office-time.ts'
import { rankWords, unitSuffix, valueWords } from './words.ts'

const ranks = Object.entries(rankWords).map(([value, label]) => ({ value, label }))

interface ChangeFieldsProps {
  index: number
  parameters: ReadonlyMap<string, ParameterView>
  /** A district chooses among what the city leaves to it. */
  ofDistrict: boolean
  remarks: readonly DraftRemarkView[]
}

/** The fields of one change; what the checks say stands under the field that it is about. */
export function ChangeFields({ index, parameters, ofDistrict, remarks }: ChangeFieldsProps) {
  const name: string | undefined = Form.useWatch(['changes', index, 'name'])
  const parameter = parameters.get(name ?? '')
  const offered = [...parameters.values()].filter(({ openToDistricts }) => !ofDistrict || openToDistricts)
  const row = { index, remarks: remarks.filter((remark) => remark.change === index) }
  const now = parameter?.inForce
  return (
    <div className="change-fields">
      <RemarkedItem {...row} name="name" field="name" label="参数">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="请选择"
          options={offered.map(({ name: value, title }) => ({ value, label: title }))}
        />
      </RemarkedItem>
      <RemarkedItem
        {...row}
        name="valueText"
        field="value"
        label="新的值"
        extra={now ? `现行 ${valueWords(now.value, parameter?.unit ?? '')}，${formatDate(now.from)}起` : undefined}
      >
        <Input inputMode="decimal" suffix={unitSuffix(parameter?.unit ?? '')} />
      </RemarkedItem>
      <RemarkedItem {...row} name="from" field="from" label="起日">
        <DateInput />
      </RemarkedItem>
      <RemarkedItem {...row} name="to" field="to" label="止日" extra="不填就是至今">
        <DateInput />
      </RemarkedItem>
      <RemarkedItem {...row} name="document" field="document" label="依据（文件名称、文号）">
        <Input maxLength={200} />
      </RemarkedItem>
      <RemarkedItem {...row} name="rank" field="rank" label="层级">
        <Select options={ranks} placeholder="请选择" />
      </RemarkedItem>
      <RemarkedItem
        {...row}
        name="departureReason"
        field="departure"
        label="偏离的理由"
        extra="下位文件代替上位文件时才填"
      >
        <Input maxLength={300} />
      </RemarkedItem>
      <Form.Item name={[index, 'verified']} valuePropName="checked" label="核对">
        <Checkbox>已对照文件原文（不勾就标为示例）</Checkbox>
      </Form.Item>
    </div>
  )
}

interface RemarkedItemProps {
  index: number
  name: string
  field: DraftRemarkView['field']
  label: string
  extra?: ReactNode
  remarks: readonly DraftRemarkView[]
  children: ReactNode
}

function RemarkedItem({ index, name, field, label, extra, remarks, children }: RemarkedItemProps) {
  const own = remarks.filter((remark) => remark.field === field)
  const status = own.some(({ severity }) => severity === 'fault') ? 'error' : own.length > 0 ? 'warning' : undefined
  return (
    <Form.Item
      name={[index, name]}
      label={label}
      extra={extra}
      {...(status
        ? { validateStatus: status, help: own.map(({ message }) => <div key={message}>{message}</div>) }
        : {})}
    >
      {children}
    </Form.Item>
  )
}
