import type { FormInstance } from 'antd'
import { useState } from 'react'
import { nameFaults, type ShownFault } from './problem-fields.ts'
import type { FieldFault } from './reading.ts'

/** What stands in the way of a form: in a list above it, and at each field that the screen shows. */
export function useFaults(form: FormInstance, labels: ReadonlyMap<string, string>) {
  const [faults, setFaults] = useState<ShownFault[]>([])
  const [refusal, setRefusal] = useState<string>()

  function show(found: readonly FieldFault[], words?: string) {
    const shown = nameFaults(found, labels)
    form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })))
    form.setFields(
      shown.filter(({ label }) => label).map(({ path, message }) => ({ name: [...path], errors: [message] })),
    )
    setFaults(shown)
    setRefusal(words)
  }
  return { faults, refusal, show }
}
