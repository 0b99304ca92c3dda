import { Alert, Button, type FormInstance } from 'antd'
import { useEffect, useRef } from 'react'
import type { ShownFault } from './problem-fields.ts'

interface FaultListProps {
  refusal: string | undefined
  faults: readonly ShownFault[]
  shownTimes: number
  form: FormInstance
}

/** What stands in the way, above the form: it takes the focus when it comes, and each line leads to its field. */
export function FaultList({ refusal, faults, shownTimes, form }: FaultListProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (shownTimes > 0) box.current?.focus()
  }, [shownTimes])
  if (refusal === undefined && faults.length === 0) return null
  return (
    <div ref={box} tabIndex={-1} className="fault-list">
      <Alert
        type="error"
        showIcon
        role="alert"
        title={refusal ?? `有 ${faults.length} 处需要改`}
        description={
          faults.length === 0 ? undefined : (
            <ul>
              {faults.map(({ path, label, message }) => (
                <li key={path.join('.') + message}>
                  {label ? (
                    <Button type="link" size="small" onClick={() => form.scrollToField([...path], { focus: true })}>
                      {label}：{message}
                    </Button>
                  ) : (
                    message
                  )}
                </li>
              ))}
            </ul>
          )
        }
      />
    </div>
  )
}
