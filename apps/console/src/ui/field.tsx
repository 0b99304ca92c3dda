import { Form } from 'antd'
import { createContext, type ReactNode, useContext, useEffect } from 'react'

export type FieldPath = readonly (string | number)[]
export type FieldName = string | FieldPath

/** Labels of the fields on the screen by their path, so that a refusal can name the field in its own words. */
export const FieldLabels = createContext<Map<string, string>>(new Map())

/** Inside a list the name of a field is relative; this is where the list stands. */
export const FieldPrefix = createContext<FieldPath>([])

export const pathOf = (name: FieldName): (string | number)[] => (typeof name === 'string' ? [name] : [...name])

export interface FieldWords {
  name: FieldName
  label: string
  help?: ReactNode
}

/** One labelled field of a form. The control inside gets `value`, `onChange` and `id`. */
export function Field({ name, label, help, children }: FieldWords & { children: ReactNode }) {
  const labels = useContext(FieldLabels)
  const key = [...useContext(FieldPrefix), ...pathOf(name)].join('.')
  useEffect(() => {
    labels.set(key, label)
    return () => void labels.delete(key)
  }, [labels, key, label])
  return (
    <Form.Item name={pathOf(name)} label={label} extra={help} data-field={key}>
      {children}
    </Form.Item>
  )
}
