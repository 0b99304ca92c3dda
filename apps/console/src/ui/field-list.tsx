import { Button, Form } from 'antd'
import { type ReactNode, useContext } from 'react'
import { type FieldName, FieldPrefix, pathOf } from './field.tsx'

interface FieldListProps {
  name: FieldName
  title: string
  /** 一项叫什么: "缺项", "收入" */
  item: string
  children: (index: number) => ReactNode
}

/** Any number of small groups of fields; the names inside a group are relative: `[index, 'words']`. A list may stand in a list. */
export function FieldList({ name, title, item, children }: FieldListProps) {
  const prefix = [...useContext(FieldPrefix), ...pathOf(name)]
  return (
    <FieldPrefix value={prefix}>
      <Form.List name={pathOf(name)}>
        {(fields, { add, remove }, { errors }) => (
          <fieldset className="field-list" data-field={prefix.join('.')}>
            <legend>{title}</legend>
            {fields.map((field, order) => (
              <div key={field.key} className="field-list-item">
                <div className="field-list-head">
                  <strong>
                    {item} {order + 1}
                  </strong>
                  <Button size="small" onClick={() => remove(field.name)}>
                    删除
                  </Button>
                </div>
                {children(field.name)}
              </div>
            ))}
            <Button onClick={() => add({})}>添加{item}</Button>
            <Form.ErrorList errors={errors} />
          </fieldset>
        )}
      </Form.List>
    </FieldPrefix>
  )
}
